/** The kinds of values that only the records of the catalogue hold. */
import { z } from "zod";
import { day, type FaultDetails, fault, LONGEST_LIST, type Refinement, text } from "../fields.ts";
import type { VocabularyName } from "../hints.ts";

/** Description of a key that the site reads and leaves unused. */
export const ignored = "Ignorée : gardée pour les fiches qui la portent encore";

/** The name of another record: its file's, without `.md`. */
export function recordName(vocabulary?: VocabularyName) {
  return word(vocabulary).transform((value) => value.normalize("NFC"));
}

/** A list of texts or names; a repetition is a fault. */
export function uniqueTexts(vocabulary?: VocabularyName) {
  return z
    .array(recordName(vocabulary))
    .max(LONGEST_LIST)
    .superRefine((items, context) => {
      const seen = new Set<string>();
      for (const [index, item] of items.entries()) {
        if (!seen.has(item)) {
          seen.add(item);
          continue;
        }
        tell(
          context,
          `« ${item} » est écrit deux fois.`,
          { rule: "repeated-value", hint: "Gardez une seule des deux lignes." },
          [index],
        );
      }
    });
}

export function texts(vocabulary?: VocabularyName) {
  return z.array(word(vocabulary)).max(LONGEST_LIST);
}

/** A text, taken from a vocabulary when there is one. */
function word(vocabulary: VocabularyName | undefined) {
  return vocabulary === undefined ? text() : text().meta({ vocabulary });
}

/** A day of this century: a year that was mistyped would stretch every chart. */
export function recentDay() {
  return day().superRefine((value, context) => {
    if (value.startsWith("20")) return;
    tell(context, `« ${value} » est une date trop lointaine.`, {
      rule: "date",
      hint: "Vérifiez l’année : elle s’écrit en quatre chiffres, de 2000 à 2099.",
    });
  });
}

/** Text of which trailing blanks and semicolons, left by a copy, are mended. */
function mended(form: RegExp) {
  return text()
    .meta({ json: { type: "string", pattern: form.source } })
    .transform((value) => value.replace(/[\s;]+$/, ""));
}

/** An absolute `https` or `http` address. */
export function webAddress() {
  return mended(/^\s*https?:\/\/[^\s/]+\.\S+[\s;]*$/).superRefine((value, context) => {
    if (isWebAddress(value)) return;
    tell(context, `« ${value} » n’est pas une adresse web.`, {
      rule: "address",
      hint: "Écrivez une adresse complète, sans espace, qui commence par « https:// ».",
    });
  });
}

/** An e-mail address. */
export function email() {
  return mended(/^\s*[^\s@<>;,]+@[^\s@<>;,/]+\.[^\s@<>;,/.]+[\s;]*$/).superRefine((value, context) => {
    if (!isEmail(value)) tell(context, `« ${value} » n’est pas une adresse électronique.`, EMAIL);
  });
}

/** An e-mail address, which may say its subject (`a@b.fr?subject=Bonjour`), or a page to write from. */
export function contactAddress() {
  return mended(/@|:\/\//).superRefine((value, context) => {
    if (isWebAddress(value) || isEmail(value.replace(/\?subject=\S+$/, ""))) return;
    tell(context, `« ${value} » n’est ni une adresse électronique ni une adresse web.`, EMAIL);
  });
}

/** `/organisations/dinum`, `/teams/anct`: the folder and the name of another record. */
export function recordPath(folder: "organisations" | "teams") {
  return recordName(folder).superRefine((value, context) => {
    if (new RegExp(`^/${folder}/[^/]+$`).test(value)) return;
    const name = value.split("/").findLast((part) => part !== "") ?? "nom";
    tell(context, `« ${value} » ne désigne pas une fiche de content/${folder}.`, {
      rule: "record-path",
      hint: `Écrivez « /${folder}/${name} ».`,
    });
  });
}

/** A whole number above zero. */
export function positive() {
  return wholeNumber(1, "n’est pas un nombre entier positif");
}

/** A whole number from zero. */
export function ordinal() {
  return wholeNumber(0, "n’est pas un nombre entier");
}

function wholeNumber(least: number, fault: string) {
  return z.number().superRefine((value, context) => {
    if (Number.isSafeInteger(value) && value >= least) return;
    tell(context, `« ${value} » ${fault}.`, {
      rule: "number",
      hint: "Écrivez le nombre en chiffres, sans espace ni symbole.",
    });
  });
}

const EMAIL: FaultDetails = { rule: "email", hint: "Écrivez-la sous la forme equipe@exemple.gouv.fr." };

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s/.]\S*$/i.test(value) && URL.canParse(value);
}

function isEmail(value: string): boolean {
  return /^[^\s@<>;,]+@[^\s@<>;,/]+\.[^\s@<>;,/.]+$/.test(value);
}

function tell(context: unknown, message: string, params: FaultDetails, path: number[] = []): void {
  fault(context as Refinement, message, params, path);
}
