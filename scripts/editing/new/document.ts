/** From answers to a file: its name, its front matter, its text. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { COLLECTIONS } from "../../content/collections.ts";
import type { Day } from "../../content/dates.ts";
import { describeCollection } from "../description.ts";
import type { Answers, Kind } from "./kinds.ts";
import { assemble, faultsOf, type Question } from "./questions.ts";

/** What stops a file from being made, told in French. */
export class NewFileError extends Error {}

export interface NewDocument {
  /** Path within the content folder. */
  path: string;
  text: string;
}

/** Makes the file of a kind. @throws NewFileError when the answers do not make one together */
export function makeDocument(
  kind: Kind,
  answers: Answers,
  { questions, fileName, date }: { questions: readonly Question[]; fileName: string | undefined; date: Day },
): NewDocument {
  const described = describeCollection(kind.collection);
  const given = Object.entries({ ...kind.implied(date), ...answers }).map(([flag, answer]) => {
    const [first = "", second] = flag.split(".");
    const path: Question["path"] = second === undefined ? [first] : [first, second];
    return [path, answer] as const;
  });
  const data = assemble(
    described,
    given.filter(([, answer]) => answer !== ""),
  );
  const [fault] = faultsOf(COLLECTIONS[kind.collection], data);
  if (fault) throw new NewFileError(`${fault.message} ${fault.hint ?? ""}`);
  const name = fileName ?? kind.fileName(answers, date);
  const wrong = nameFault(name);
  const asked = questions.find(({ required }) => required)?.flag ?? "title";
  if (wrong) throw new NewFileError(`${wrong} Choisissez-le avec --fichier, ou changez --${asked}.`);
  const front = stringify(data, { lineWidth: 0 });
  const body = kind.body === "" ? "" : `\n${kind.body}`;
  return { path: `${kind.collection}/${name}.md`, text: `---\n${front}---\n${body}` };
}

/** Why a name would not do for a file on every disk and in an address. */
export function nameFault(name: string): string | undefined {
  if (name === "") return "le nom du fichier ne peut pas être tiré de la réponse.";
  const wrong = name.split("/").find((part) => !SEGMENT.test(part) || RESERVED.test(part));
  if (wrong === undefined) return undefined;
  return `« ${wrong} » ne convient pas comme nom de fichier : des minuscules, des chiffres, des points et des tirets.`;
}

const SEGMENT = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/;
/** Names that Windows keeps for itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/** Writes a file that does not exist yet, whatever the case of its name. @throws NewFileError */
export function writeNew(content: string, { path, text }: NewDocument): void {
  const file = join(content, path);
  const folder = dirname(file);
  const name = path.slice(path.lastIndexOf("/") + 1);
  const taken = existsSync(folder) && readdirSync(folder).find((other) => other.toLowerCase() === name);
  if (taken) throw taking(path);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "EEXIST" ? taking(path) : error;
  }
}

function taking(path: string): NewFileError {
  return new NewFileError(`${path} existe déjà : choisissez un autre nom avec --fichier.`);
}
