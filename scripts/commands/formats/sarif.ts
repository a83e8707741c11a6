/** Problems as SARIF 2.1.0 (OASIS), which code-scanning services and editors read. */
import type { Problem } from "../../content/problem.ts";
import { RULES, type RuleId } from "../../content/rules.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

export function sarifFormat(problems: readonly Problem[]): string {
  const rules = [...new Set(problems.map(({ rule }) => rule))].sort();
  const log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "beta.gouv.fr", language: "fr", rules: rules.map(descriptor) } },
        // Editors count columns as these files' problems do.
        columnKind: "utf16CodeUnits",
        results: problems.map((problem) => result(problem, rules)),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function descriptor(id: RuleId) {
  const { title, severity } = RULES[id];
  return { id, shortDescription: { text: title }, defaultConfiguration: { level: severity } };
}

function result(problem: Problem, rules: readonly RuleId[]) {
  const { file, line, column, rule, message, hint, severity } = problem;
  const region = line === undefined ? {} : { region: { startLine: line, startColumn: column ?? 1 } };
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: severity,
    message: { text: hint === undefined ? message : `${message} ${hint}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(file) }, ...region } }],
  };
}
