/** `npm run new -- page|post|startup|incubator|member`: questions, then a file that passes the check. */
import { parseArgs } from "node:util";
import { hasErrors } from "../content/problem.ts";
import { ask } from "../editing/new/ask.ts";
import { makeDocument, NewFileError, writeNew } from "../editing/new/document.ts";
import { type Answers, KINDS, type Kind, type KindName } from "../editing/new/kinds.ts";
import { type Question, questionsOf } from "../editing/new/questions.ts";
import { vocabulariesOf } from "../editing/vocabularies.ts";
import { Generator } from "../generator/generator.ts";
import { buildOptions, shownPath } from "../generator/options.ts";
import { noBreakSpaces } from "../markdown/typography.ts";
import { contentArgument, UsageError } from "./arguments.ts";
import { formatProblem } from "./report.ts";
import { runCommand } from "./run.ts";

const NAMES = Object.keys(KINDS) as KindName[];
const USAGE = `Usage : npm run new -- ${NAMES.join("|")} [--fichier NOM] [--content DOSSIER] [réponses]`;

/** @returns whether there is a new file, and nothing wrong with it */
async function make(args: readonly string[]): Promise<boolean> {
  const [name, ...rest] = args;
  const isHelp = args.includes("--help") || args.includes("-h");
  const kind: Kind | undefined = Object.hasOwn(KINDS, name ?? "") ? KINDS[name as KindName] : undefined;
  if (!kind) {
    if (!isHelp) throw new UsageError(`dites ce qu’il faut créer. ${USAGE}`);
    console.log(noBreakSpaces(`${USAGE}\n\nRéponses de chaque sorte : npm run new -- page --help`));
    return true;
  }
  const options = buildOptions(contentArgument(contentOf(rest)));
  const questions = questionsOf(kind.collection, vocabulariesOf(options));
  if (isHelp) {
    console.log(noBreakSpaces(help(name ?? "", kind, questions)));
    return true;
  }
  const { fichier, given } = readAnswers(rest, questions);
  const answers = await complete(kind, questions, given, options.date);
  if (!answers) return false;
  const document = makeDocument(kind, answers, { questions, fileName: fichier, date: options.date });
  writeNew(options.content, document);
  const shown = `${shownPath(options.content, options.root)}/${document.path}`;
  console.log(noBreakSpaces(`${shown} : le fichier est créé. Ouvrez-le pour écrire la suite.`));
  const problems = (await new Generator(options).check()).filter(({ file }) => file === shown);
  for (const problem of problems) console.error(formatProblem(problem));
  return !hasErrors(problems);
}

/** The arguments that name the content folder: it has to be known before what may be answered is. */
function contentOf(args: readonly string[]): string[] {
  const { content } = parseArgs({
    args: [...args],
    strict: false,
    options: { content: { type: "string" } },
  }).values;
  return typeof content === "string" ? ["--content", content] : [];
}

/** The answers given, or all of them asked for at a terminal. */
async function complete(
  kind: Kind,
  questions: readonly Question[],
  given: Answers,
  date: string,
): Promise<Answers | undefined> {
  const known = { ...kind.implied(date), ...given };
  const missing = questions.filter(({ flag, required }) => {
    const isNeeded = required || kind.concerns?.(flag, known) === "needed";
    return isNeeded && !(flag in known);
  });
  if (missing.length === 0) return given;
  if (process.stdin.isTTY && process.stdout.isTTY) {
    return ask(kind, questions, { given, proposed: kind.proposed(date) });
  }
  const flags = missing.map(({ flag }) => `--${flag}`).join(", ");
  throw new UsageError(
    `il manque ${flags}, et sans terminal rien ne peut être demandé. Toutes les réponses : npm run new -- ${NAMES.find((name) => KINDS[name] === kind)} --help`,
  );
}

function readAnswers(args: readonly string[], questions: readonly Question[]) {
  const values = parse(args, questions);
  const { fichier, content, ...given } = values;
  for (const { flag, fault } of questions) {
    const answer = given[flag];
    const told = answer === undefined ? undefined : fault(answer);
    if (told !== undefined) throw new UsageError(`--${flag} : ${told}`);
  }
  return { fichier: fichier as string | undefined, given: given as Answers };
}

function parse(args: readonly string[], questions: readonly Question[]) {
  const text = { type: "string" } as const;
  const options = Object.fromEntries(
    questions.map(({ flag, form }) => [
      flag,
      form === "yes-no" ? ({ type: "boolean" } as const) : { ...text, multiple: form === "list" },
    ]),
  );
  try {
    return parseArgs({ args: [...args], options: { ...options, fichier: text, content: text } })
      .values as Record<string, Answers[string] | undefined>;
  } catch {
    throw new UsageError(`réponse inconnue ou incomplète. ${USAGE}\nLes réponses : --help`);
  }
}

function help(name: string, kind: Kind, questions: readonly Question[]): string {
  const lines = questions.map(({ flag, label, required, form, words, open }) => {
    const value = form === "yes-no" ? "" : form === "list" ? " VALEUR (répétable)" : " VALEUR";
    const few = words.length > 0 && words.length <= 12 ? words.map(({ value: word }) => word).join(", ") : "";
    const known = few === "" ? "" : `\n      ${open ? "Par exemple" : "Au choix"} : ${few}`;
    return `  --${flag}${value}\n      ${label}${required && !(flag in kind.implied("")) ? " (nécessaire)" : ""}${known}`;
  });
  const file =
    "  --fichier NOM\n      Nom du fichier, sans « .md » ; sinon, il est tiré de la première réponse";
  return [`Crée ${kind.name} : npm run new -- ${name}`, file, ...lines].join("\n");
}

runCommand(make, (error) =>
  error instanceof UsageError || error instanceof NewFileError ? noBreakSpaces(error.message) : error,
);
