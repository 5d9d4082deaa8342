"""Says how many results a SARIF file has, or where it breaks a schema; needs jsonschema."""

import json
import sys

from jsonschema import Draft202012Validator

schema = json.load(open(sys.argv[1], encoding="utf-8"))
Draft202012Validator.check_schema(schema)
report = json.load(open(sys.argv[2], encoding="utf-8"))
for error in Draft202012Validator(schema).iter_errors(report):
    print(f"{'/'.join(map(str, error.path))}: {error.message}")
for run in report["runs"]:
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            print(f"{result['ruleIndex']} is not the index of {result['ruleId']}")
    print(f"{len(run['results'])} results")
