/** Holds data against its collection's schema and tells every mistake where it stands. */

import type { z } from "zod";
import { suggestion } from "./nearest.ts";
import type { Problem } from "./problem.ts";
import { type RuleId, severityOf } from "./rules.ts";
import type { FaultDetails } from "./schemas/fields.ts";
import { knownKeys, valueAt } from "./schemas/paths.ts";
import type { KeyPath, Position } from "./yaml-source.ts";

interface Located {
  file: string;
  locate: (path: KeyPath, part: "key" | "value") => Position;
}

export interface Validated<T> {
  /** Absent when there is any problem. */
  value?: T;
  problems: Problem[];
}

/** Mistakes told of one file: whoever makes more mends these first. Each is looked for in the file. */
const MOST_TOLD = 50;

/**
 * Validates data. Keys left empty (`authors:`, `excerpt: ""` or `"  "`) count as absent.
 *
 * @param schema a strict object, so that unknown keys are told
 */
export function validate<S extends z.ZodType>(
  schema: S,
  data: unknown,
  source: Located,
): Validated<z.infer<S>> {
  const result = schema.safeParse(withoutEmptyKeys(data));
  if (result.success) return { value: result.data, problems: [] };
  const problems: Problem[] = [];
  for (const issue of result.error.issues) {
    if (problems.length >= MOST_TOLD) break;
    if (isAwaited(issue, result.error.issues)) continue;
    problems.push(...problemsOf(issue, schema, data, source));
  }
  // A misspelt key is told once: mending it is what the missing key waits for.
  const misspelt = problems.filter(({ rule }) => rule === "unknown-key").map(({ hint = "" }) => hint);
  const isToldTwice = ({ rule, message }: Problem) => {
    const key = /« (.+) »/.exec(message)?.[1];
    const meant = [`dire « ${key} » ?`, `ainsi : « ${key}: … »`];
    return rule === "missing-key" && misspelt.some((hint) => meant.some((words) => hint.includes(words)));
  };
  return { problems: problems.filter((problem) => !isToldTwice(problem)) };
}

/** The same data without the keys that are left empty. */
export function withoutEmptyKeys(data: unknown): unknown {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([, value]) => !isBlank(value)));
}

const NO_BREAK_SPACE = /[\u00a0\u2007\u202f]/;

/** A key that is unknown for a no-break space alone: on the screen nothing tells it from the right one. */
function blankIn(name: string, atKey: Problem): Problem | undefined {
  const index = name.search(NO_BREAK_SPACE);
  if (index === -1) return undefined;
  const meant = name.replaceAll(new RegExp(NO_BREAK_SPACE, "g"), " ").trim();
  return {
    ...atKey,
    column: (atKey.column ?? 1) + index,
    message: `une espace insécable s’est glissée dans la clé « ${meant} ».`,
    hint: `Effacez-la, puis écrivez la ligne ainsi : « ${meant}: … ».`,
  };
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

type Issue = z.core.$ZodIssue;

/** Whether what a group lacks may be what one of its keys, told to be unknown, was meant to be. */
function isAwaited(issue: Issue, issues: readonly Issue[]): boolean {
  if (issue.code !== "custom" || (issue.params as unknown as FaultDetails).rule !== "missing-key")
    return false;
  const group = issue.path.slice(0, -1).join(".");
  return issues.some(({ code, path }) => code === "unrecognized_keys" && path.join(".") === group);
}

function problemsOf(issue: Issue, schema: z.ZodType, data: unknown, source: Located): Problem[] {
  const path = issue.path.filter((step) => typeof step !== "symbol") as (string | number)[];
  const told = (part: "key" | "value", rule: RuleId, message: string, hint: string, at = path): Problem => ({
    file: source.file,
    ...source.locate(at, part),
    rule,
    message,
    hint,
    severity: severityOf(rule),
  });
  const key = path.findLast((step) => typeof step === "string") ?? "";

  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, path);
    return issue.keys
      .slice(0, MOST_TOLD)
      .map(
        (name) =>
          blankIn(name, told("key", "unknown-key", "", "", [...path, name])) ??
          told("key", "unknown-key", `clé inconnue : « ${name} ».`, suggestion(name, known, "Clés connues"), [
            ...path,
            name,
          ]),
      );
  }
  if (issue.code === "invalid_value") {
    const written = String(valueAt(data, path));
    const known = issue.values.map(String);
    return [
      told(
        "value",
        "unknown-value",
        `${key} inconnu : « ${written} ».`,
        suggestion(written, known, "Valeurs connues"),
      ),
    ];
  }
  if (issue.code === "invalid_type") {
    const written = valueAt(data, path);
    const isEmpty = isBlank(written);
    if (isEmpty && typeof path.at(-1) === "number") {
      const message = `un élément de « ${key} » est vide.`;
      return [told("value", "empty-item", message, "Complétez-le, ou effacez sa ligne.")];
    }
    if (isEmpty && path.length === 0) {
      return [told("value", "empty-file", "ce fichier est vide.", "Rétablissez ce qu’il disait.")];
    }
    if (isEmpty && written !== undefined) {
      return [
        told("value", "missing-key", `la clé « ${key} » est vide.`, `Complétez la ligne « ${key}: … ».`),
      ];
    }
    if (isEmpty) {
      return [told("key", "missing-key", `la clé « ${key} » manque.`, `Ajoutez une ligne « ${key}: … ».`)];
    }
    return [
      told(
        "value",
        "wrong-type",
        `${path.length === 0 ? "ce fichier" : `« ${key} »`} doit être ${EXPECTED[issue.expected] ?? "d’une autre forme"}.`,
        typeHint(issue.expected),
      ),
    ];
  }
  if (issue.code === "invalid_format" && issue.format === "url") {
    const written = String(valueAt(data, path));
    const whole = `https://${written.replace(/^(?:\w+:)?\/*/, "")}`;
    const hint = URL.canParse(whole)
      ? `Écrivez-la en entier : « ${whole} ».`
      : "Écrivez-la en entier : https://…";
    return [told("value", "address", `« ${written} » n’est pas une adresse.`, hint)];
  }
  if (issue.code === "too_big") {
    const most = Number(issue.maximum).toLocaleString("fr-FR").replaceAll("\u202f", "\u00a0");
    const isList = issue.origin === "array";
    return [
      told(
        "value",
        "invalid-value",
        isList ? `« ${key} » a trop d’éléments.` : `« ${key} » est trop long.`,
        isList ? `Gardez-en ${most} au plus.` : `Raccourcissez-le à ${most} caractères.`,
      ),
    ];
  }
  if (issue.code === "too_small" && issue.origin === "array") {
    return [told("value", "invalid-value", `« ${key} » est vide.`, typeHint("array"))];
  }
  if (issue.code === "custom") {
    const { rule, hint } = issue.params as unknown as FaultDetails;
    return [told("value", rule, issue.message, hint)];
  }
  return [told("value", "invalid-value", `la valeur de « ${key} » n’est pas admise.`, NEIGHBOUR)];
}

const EXPECTED: Record<string, string> = {
  string: "un texte",
  boolean: "« true » ou « false »",
  array: "une liste",
  object: "un groupe de clés",
  number: "un nombre",
  int: "un nombre entier",
};

function typeHint(expected: string): string {
  if (expected === "string")
    return "Écrivez une seule valeur, entre guillemets droits si elle ressemble à un nombre.";
  if (expected === "boolean") return "Écrivez « true » (oui) ou « false » (non), sans guillemets.";
  if (expected === "array") return "Écrivez un élément par ligne, chacun précédé de « - ».";
  if (expected === "object") return "Écrivez ses clés une par ligne, en retrait.";
  if (expected === "number" || expected === "int")
    return "Écrivez-le en chiffres, sans espace, sans symbole et sans guillemets.";
  return NEIGHBOUR;
}

const NEIGHBOUR = "Comparez avec un fichier voisin, du même dossier.";
