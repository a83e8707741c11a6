/** Lifts `style=""` out of the HTML, so that a strict Content-Security-Policy holds. */
import { createHash } from "node:crypto";

/** Declarations ready for a style sheet, or why they are refused. */
export type LiftedStyle = { className: string; declarations: string } | { refused: string } | undefined;

const PROPERTY = /^-?[a-z][a-z-]*$/;
const PLAIN_VALUE = /^[\w\s.,%#()+*/'"-]*$/;
const FUNCTION = /([\w-]+)\(/g;
const FUNCTIONS = new Set(
  `calc min max clamp rgb rgba hsl hsla var repeat minmax fit-content linear-gradient translate translatex
   translatey scale rotate`.split(/\s+/),
);
const FORBIDDEN_PROPERTIES = new Set(["behavior", "-moz-binding"]);

/**
 * The class that stands for a `style` attribute, with its normalised declarations;
 * undefined when the attribute says nothing.
 */
export function liftStyle(style: string): LiftedStyle {
  const declarations: string[] = [];
  for (const part of style.split(";")) {
    if (part.trim() === "") continue;
    const colon = part.indexOf(":");
    const property = part.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const value = part
      .slice(colon + 1)
      .replace(/!\s*important/i, "")
      .trim()
      .replace(/\s+/g, " ");
    if (!isSafe(property, value)) return { refused: part.trim() };
    declarations.push(`${property}:${value}`);
  }
  if (declarations.length === 0) return undefined;
  const text = declarations.join(";");
  return {
    className: `s-${createHash("sha256").update(text).digest("hex").slice(0, 8)}`,
    declarations: text,
  };
}

/** Plain values and known functions only: nothing that fetches, nothing that leaves its rule. */
function isSafe(property: string, value: string): boolean {
  if (!PROPERTY.test(property) || FORBIDDEN_PROPERTIES.has(property)) return false;
  if (value === "" || !PLAIN_VALUE.test(value) || value.includes("/*") || value.includes("//")) return false;
  if ((value.split('"').length + value.split("'").length) % 2 !== 0) return false;
  if (property === "position" && /fixed|sticky/i.test(value)) return false;
  return [...value.matchAll(FUNCTION)].every((match) => FUNCTIONS.has((match[1] ?? "").toLowerCase()));
}
