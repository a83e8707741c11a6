/** Problems as GitHub's workflow commands: each becomes an annotation on its line of the pull request. */
import type { Problem } from "../../content/problem.ts";
import { RULES } from "../../content/rules.ts";
import { noBreakSpaces } from "../../markdown/typography.ts";

/** One command a problem, `::error file=…,line=…::message`. */
export function githubFormat(problems: readonly Problem[]): string {
  return problems.map(annotation).join("\n");
}

function annotation({ file, line, column, rule, message, hint, severity }: Problem): string {
  const properties = [
    `file=${property(file)}`,
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(column === undefined ? [] : [`col=${column}`]),
    `title=${property(RULES[rule].title)}`,
  ];
  const text = noBreakSpaces(hint === undefined ? message : `${message}\n${hint}`);
  return `::${severity} ${properties.join(",")}::${data(text)}`;
}

/** What a command's text cannot hold as it is. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
