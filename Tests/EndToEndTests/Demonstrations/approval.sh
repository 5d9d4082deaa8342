#!/bin/sh
# Shows on a repository of its own how an order is approved, and how git alone proves it.
#
#   NEXTUP=.build/release/nextup sh Tests/EndToEndTests/Demonstrations/approval.sh
#
# Paula owns the order, Dev develops. Both have an SSH key and a clone of a bare repository whose
# pre-receive hook asks nextup. Needs git, ssh-keygen and nextup; all of it is gone afterwards.
set -eu

nextup=$(command -v "${NEXTUP:-nextup}") || {
  echo "approval.sh: there is no program '${NEXTUP:-nextup}'; set NEXTUP to its path" >&2
  exit 2
}
case $nextup in /*) ;; *) nextup=$PWD/$nextup ;; esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Nobody's own settings, and one time for everybody, which goes on by an hour a step.
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
export HOME="$work" GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null LC_ALL=C TZ=UTC
mkdir "$work/bin"
ln -s "$nextup" "$work/bin/nextup"
PATH=$work/bin:$PATH
clock=1767603600

say() { printf '\n# %s\n' "$*"; }

# Runs a command as Paula or Dev, in the clone of that name, and shows it with what it says.
as() {
  person=$1
  shift
  clock=$((clock + 3600))
  export GIT_AUTHOR_NAME="$person" GIT_COMMITTER_NAME="$person"
  export GIT_AUTHOR_EMAIL="$person@example.com" GIT_COMMITTER_EMAIL="$person@example.com"
  export GIT_AUTHOR_DATE="@$clock +0000" GIT_COMMITTER_DATE="@$clock +0000"
  printf '%s$' "$person"
  for word in "$@"; do
    case $word in *' '*) printf " '%s'" "$word" ;; *) printf ' %s' "$word" ;; esac
  done
  printf '\n'
  status=0
  said=$(cd "$work/$person" && "$@" 2>&1) || status=$?
  [ -z "$said" ] || printf '%s\n' "$said" | sed 's/ *$//'
  [ "$status" = 0 ] || printf '(exit status %s)\n' "$status"
}

# Gives a person a clone, a key, and git that signs with it when it is asked to.
settle() {
  git clone --quiet "$work/shop.git" "$work/$1" 2>/dev/null
  ssh-keygen -q -t ed25519 -N '' -C "$1" -f "$work/$1.key"
  git -C "$work/$1" config gpg.format ssh
  git -C "$work/$1" config user.signingkey "$work/$1.key"
}

say 'A bare repository whose hook refuses what nobody approved.'
git init --quiet --bare --initial-branch=main "$work/shop.git"
cat > "$work/shop.git/hooks/pre-receive" <<'HOOK'
#!/bin/sh
exec nextup guard --pre-receive
HOOK
chmod +x "$work/shop.git/hooks/pre-receive"
cat "$work/shop.git/hooks/pre-receive"
settle paula
settle dev

say 'Paula begins: the policy names her and her key, and asks for signatures.'
cat > "$work/paula/nextup.yml" <<POLICY
version: 1
id: {prefix: PAY, style: sequential}
roles:
  product-owner:
    name: Paula
    emails: [paula@example.com]
    ssh: ["$(cut -d ' ' -f 1,2 "$work/paula.key.pub")"]
  developers: [dev@example.com]
approval: {version: 1, require: verified, refs: [refs/heads/main]}
POLICY
mkdir -p "$work/paula/backlog"
printf '# Product backlog\n\n## Now\n\n## Next\n' > "$work/paula/backlog/order.md"
as paula nextup new story 'Pay with a saved card'
as paula nextup new story 'Explain an expired card'
as paula nextup new story 'E-mail receipts'
as paula nextup move PAY-1 --horizon Now
as paula nextup move PAY-2 PAY-3 --horizon Next
as paula git add .
as paula git commit --quiet -S -m 'Begin the backlog'
as paula git push --quiet origin HEAD:main

say 'A developer may write stories: they land in the inbox.'
as dev git pull --quiet origin main
as dev nextup new story 'Pay with crypto'
as dev git add .
as dev git commit --quiet -m 'Ask for crypto'
as dev git push --quiet origin HEAD:main

say 'But a developer may not rank. The push is refused.'
as dev nextup move PAY-4 --top
as dev git commit --quiet -a -m 'Crypto first'
as dev git push --quiet origin HEAD:main
as dev git reset --quiet --hard origin/main

say 'So it is proposed on a branch, and Paula looks at it.'
as dev git checkout --quiet -b receipts-first
as dev nextup move PAY-3 --before PAY-2
as dev git commit --quiet -a -m 'Receipts before expired cards'
as dev git push --quiet origin receipts-first
as paula git fetch --quiet origin
as paula git merge --quiet --ff-only origin/main
as paula nextup diff main...origin/receipts-first
as paula nextup guard --base main --head origin/receipts-first

say 'Approved: she merges it herself, and signs the merge.'
as paula git merge --quiet --no-ff -S --no-edit origin/receipts-first
as paula git push --quiet origin main

say 'A squash loses who approved. A statement in the branch does not get lost.'
as dev git checkout --quiet main
as dev git pull --quiet origin main
as dev git checkout --quiet -b crypto
as dev nextup move PAY-4 --after PAY-1
as dev git commit --quiet -a -m 'Rank crypto'
as dev git push --quiet origin crypto
as paula git fetch --quiet origin
as paula git checkout --quiet crypto
as paula nextup approve
as paula git add .
as paula git commit --quiet -m 'Approve the rank of crypto'
as paula git push --quiet origin crypto
as dev git pull --quiet origin crypto
as dev git checkout --quiet main
as dev git merge --quiet --squash crypto
as dev git commit --quiet -m 'Rank crypto (squashed)'
as dev git push --quiet origin main

say 'Anybody with a clone can prove all of it.'
as dev nextup audit

say 'Also what got around the hook, which somebody took away for a moment.'
mv "$work/shop.git/hooks/pre-receive" "$work/hook"
as dev nextup move PAY-4 --top
as dev git commit --quiet -a -m 'Crypto first, after all'
as dev git push --quiet origin main
mv "$work/hook" "$work/shop.git/hooks/pre-receive"
as dev nextup audit --violations

say 'Paula can sign it afterwards. The violation stays in the list.'
as paula git checkout --quiet main
as paula git pull --quiet origin main
as paula nextup approve
as paula git add .
as paula git commit --quiet -m 'Approve the order as it is'
as paula git push --quiet origin main
as paula nextup audit
