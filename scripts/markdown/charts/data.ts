/** The numbers that a chart draws, whoever brings them: an editor's table or the catalogue. */

/** A number and how it is written. */
export interface Value {
  number: number;
  text: string;
}

/** One column of numbers. */
export interface Series {
  name: string;
  values: (Value | undefined)[];
}

export interface ChartData {
  labels: string[];
  series: Series[];
  unit: string;
  goal: Value | undefined;
}

/** A number as French readers write it. Written here: the runtime's locales change between versions. */
export function formatNumber(value: number): string {
  const [whole = "", decimals] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u202f");
  return `${value < 0 ? "−" : ""}${grouped}${decimals ? `,${decimals}` : ""}`;
}

/** What the line of a goal says. */
export function goalText(data: ChartData, goal: Value): string {
  return `Objectif\u00a0: ${goal.text}${data.unit ? ` ${data.unit}` : ""}`;
}
