"""Prints which files of the sample the schemas refuse; needs jsonschema and PyYAML."""

import glob
import json
import re
import subprocess
import sys

import yaml
from jsonschema import Draft202012Validator


class Loader(yaml.SafeLoader):
    """YAML whose days stay texts, as in JSON and YAML 1.2."""


Loader.yaml_implicit_resolvers = {
    start: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
    for start, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def validate(subject, files):
    schema = json.loads(subprocess.check_output([sys.argv[1], "schema", subject]))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for path in sorted(files):
        text = open(path, encoding="utf-8").read()
        if path.endswith(".md"):
            match = re.match(r"---\n(.*?)\n---", text, re.S)
            text = match.group(1) if match else ""
        try:
            value = yaml.load(text, Loader)
        except yaml.YAMLError:
            continue
        for error in validator.iter_errors(value):
            print(f"{path}: {'.'.join(map(str, error.path)) or 'unknown key'}")


validate("config", ["nextup.yml"])
validate("item", glob.glob("backlog/items/*.md"))
for kind in ["sprint", "goal", "persona", "request", "release"]:
    validate(kind, glob.glob(f"backlog/{kind}s/*.md"))
