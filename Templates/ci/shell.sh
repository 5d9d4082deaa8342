#!/bin/sh
# The backlog on any CI service, as 'nextup init --ci shell' wrote it; yours to change.
#
#   sh .ci/nextup.sh proposal BASE HEAD
#       Before a merge, with HEAD checked out: checks the backlog, judges whether merging HEAD into
#       BASE may change the order so, and says what changes. With NEXTUP_REPORTS=DIR the findings
#       also go to DIR/check.xml (JUnit) and DIR/check.sarif.
#   sh .ci/nextup.sh branch [SITE]
#       On the guarded branch: proves who approved what, then writes the site into the folder SITE.
#
# BASE and HEAD are as git names commits; paths begin at the root of the repository. It needs the
# whole history, not a shallow clone, and nextup in the PATH: build it once from its source by
# 'make install', in an image or a folder that the service keeps.
#
# Exit status: 0 fine, 1 something to put right, 2 could not run, 3 evidence is missing.
set -eu

folder={{{folder}}}   # of nextup.yml
branch={{{branch}}}   # that is guarded

CDPATH='' cd -- "$(dirname -- "$0")/.."

fail() {
  status=$1
  shift
  printf 'nextup.sh: %s\n' "$@" >&2
  exit "$status"
}

usage() { fail 64 'use: proposal BASE HEAD, or: branch [SITE]'; }

# Runs nextup and keeps the worst status: 2 before 1 before 3.
status=0
run() {
  printf '\n== nextup %s\n' "$1"
  result=0
  nextup "$@" || result=$?
  case $result,$status in
    0,* | *,2 | 3,1) ;;
    *) status=$result ;;
  esac
}

proposal() {
  base=$1 head=$2
  set -- check --repo "$folder" --format grouped
  if [ -n "${NEXTUP_REPORTS:-}" ]; then
    mkdir -p -- "$NEXTUP_REPORTS"
    set -- "$@" --output "junit=$NEXTUP_REPORTS/check.xml"
    set -- "$@" --output "sarif=$NEXTUP_REPORTS/check.sarif"
  fi
  run "$@"
  run guard --repo "$folder" --base "$base" --head "$head" --ref "refs/heads/$branch"
  run diff "$base...$head" --repo "$folder"
}

branch() {
  run audit --repo "$folder" --ref "refs/heads/$branch" --violations
  # An order that nobody approved is not published.
  if [ "$status" = 0 ] && [ $# -gt 0 ]; then run render --repo "$folder" --out "$1"; fi
}

command -v nextup >/dev/null || fail 2 'nextup is not in the PATH; see the head of this script'
[ "$(git rev-parse --is-shallow-repository)" = false ] ||
  fail 3 'the clone is shallow, so nothing can be proved; fetch the whole history:' \
    '  git fetch --unshallow' \
    'or let the service clone without a limit of depth'
case ${1:-},$# in
  proposal,3) proposal "$2" "$3" ;;
  branch,1) branch ;;
  branch,2) branch "$2" ;;
  *) usage ;;
esac
exit "$status"
