/** How the catalogue speaks French: numbers and their nouns, amounts, capitals. */
const NO_BREAK_SPACE = "\u00A0";

/** A noun agreed with a count: in French 0 and 1 are singular. The plural takes an s unless it is given. */
export function pluralize(count: number, singular: string, plural = `${singular}s`): string {
  return Math.abs(count) < 2 ? singular : plural;
}

/** `1 234 567`, with no-break spaces. */
export function wholeNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`${value} is not a whole number`);
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, NO_BREAK_SPACE);
}

/** `1 234 produits`, with no-break spaces. */
export function counted(count: number, singular: string, plural?: string): string {
  return `${wholeNumber(count)}${NO_BREAK_SPACE}${pluralize(count, singular, plural)}`;
}

/** `1 234 567 €`, with no-break spaces. Only whole amounts exist. */
export function euros(amount: number): string {
  return `${wholeNumber(amount)}${NO_BREAK_SPACE}€`;
}

/** The text with its first letter in upper case, the rest as it is. */
export function capitalize(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
