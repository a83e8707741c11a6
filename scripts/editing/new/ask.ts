/** Asks questions at a terminal, in French, with completion. */
import { type Readable, Writable } from "node:stream";
import type { Answers, Kind } from "./kinds.ts";
import type { Question } from "./questions.ts";

/** What the library of prompts says in English, and no option of it changes. */
const WORDING: readonly (readonly [RegExp, string])[] = [
  [/Search:/g, "Recherche :"],
  [/to select/g, "choisir"],
  [/Enter:/g, "Entrée :"],
  [/Space\/Tab:|Space:/g, "Espace :"],
  [/Tab:/g, "Tab :"],
  [/Type:/g, "Lettres :"],
  [/to search/g, "chercher"],
  [/\bconfirm\b/g, "valider"],
  [/\bselect\b/g, "choisir"],
  [/\bnavigate\b/g, "se déplacer"],
  [/No matches found/g, "Aucune réponse ne correspond"],
  [/\b(\d+) matches\b/g, "$1 trouvés"],
  [/\b1 match\b/g, "1 trouvé"],
  [/\b(\d+) items? selected/g, "$1 choisis"],
];

/** What is typed, and what is shown. */
export interface Terminal {
  input: Readable;
  output: Writable & { columns?: number; rows?: number };
}

/** A terminal's output, with what prompts write put in French. */
class FrenchOutput extends Writable {
  readonly isTTY = true;
  readonly #output: Terminal["output"];

  constructor(output: Terminal["output"]) {
    super();
    this.#output = output;
  }

  get columns(): number {
    return this.#output.columns ?? 80;
  }

  get rows(): number {
    return this.#output.rows ?? 24;
  }

  override _write(chunk: unknown, _: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#output.write(
      WORDING.reduce((text, [english, french]) => text.replace(english, french), String(chunk)),
    );
    done();
  }
}

/**
 * Asks for the answers that are not given yet.
 *
 * @returns all of them; undefined when the person gives up
 */
export async function ask(
  kind: Kind,
  questions: readonly Question[],
  { given, proposed }: { given: Answers; proposed: Answers },
  { input, output: shown }: Terminal = { input: process.stdin, output: process.stdout },
): Promise<Answers | undefined> {
  const prompts = await import("@clack/prompts");
  const output = new FrenchOutput(shown);
  const answers: Record<string, Answers[string]> = { ...given };
  prompts.intro(`Nouveau fichier : ${kind.name}`, { output });
  for (const flag of kind.asked) {
    const question = questions.find((one) => one.flag === flag);
    const concern = kind.concerns?.(flag, answers);
    if (!question || flag in answers || concern === "idle") continue;
    const needed = question.required || concern === "needed";
    const answer = await put(prompts, { ...question, required: needed }, proposed[flag], { input, output });
    if (prompts.isCancel(answer)) {
      prompts.cancel("Abandonné : rien n’a été écrit.", { output });
      return undefined;
    }
    if (typeof answer !== "symbol" && !isEmpty(answer)) answers[flag] = answer;
  }
  return answers;
}

function isEmpty(answer: Answers[string] | undefined): answer is undefined {
  return answer === undefined || answer === "" || answer === false || [answer].flat().length === 0;
}

/** Puts one question in the form that suits it. */
function put(
  prompts: typeof import("@clack/prompts"),
  { label, required, form, words, fault }: Question,
  proposed: Answers[string] | undefined,
  terminal: { input: Readable; output: Writable },
): Promise<Answers[string] | symbol | undefined> {
  const message = required || proposed !== undefined ? label : `${label} (facultatif)`;
  const options = words.map(({ value, label: meaning }) => ({
    value,
    label: meaning === undefined || meaning === value ? value : `${value} : ${meaning}`,
  }));
  if (form === "yes-no") {
    const initialValue = proposed === true;
    const asked = label.replace(/^« true » : (.)/, (_, first: string) => first.toUpperCase());
    return prompts.confirm({
      message: `${asked} ?`,
      active: "Oui",
      inactive: "Non",
      initialValue,
      ...terminal,
    });
  }
  if (form === "list" && options.length > 0) {
    return prompts.autocompleteMultiselect({ message, options, maxItems: SHOWN, required, ...terminal });
  }
  if (options.length > 0) {
    const none = required || proposed !== undefined ? [] : [{ value: "", label: "Aucun" }];
    const initialValue = typeof proposed === "string" ? proposed : (none[0] ?? options[0])?.value;
    return prompts.autocomplete({
      message,
      options: [...none, ...options],
      initialValue: initialValue ?? "",
      maxItems: SHOWN,
      ...terminal,
    });
  }
  const initialValue = typeof proposed === "string" ? proposed : "";
  const validate = (text: string | undefined) => {
    if (!text?.trim()) return required ? "Cette réponse est nécessaire." : undefined;
    return fault(form === "list" ? listOf(text) : text.trim());
  };
  const told = form === "list" ? `${message}, séparés par des virgules` : message;
  return prompts
    .text({ message: told, initialValue, validate, ...terminal })
    .then((text) => (typeof text !== "string" ? text : form === "list" ? listOf(text) : text.trim()));
}

/** Choices shown at once. */
const SHOWN = 8;

function listOf(text: string): string[] {
  return text.split(",").flatMap((part) => part.trim() || []);
}
