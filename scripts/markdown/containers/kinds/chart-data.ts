/** Reads the numbers of a chart out of its table. */
import { type ChartData, formatNumber, type Value } from "../../charts/data.ts";
import { type Position, report } from "../../page.ts";
import { type ContainerUse, type TableTexts, textOf } from "../definition.ts";

/** A number written the French way (`12 243`, `3,5`, `40 %`), undefined when it is not one. */
export function readNumber(text: string): number | undefined {
  const match = /^([-−+]?)(\d+(?:[.,]\d+)?)(?:[^\d.,]*)$/.exec(text.replace(/[\s\u00a0\u202f]/g, ""));
  if (!match) return undefined;
  const size = Number((match[2] ?? "").replace(",", "."));
  return match[1] === "-" || match[1] === "−" ? -size : size;
}

const NO_VALUE = /^(?:|-|–|—|n\.?\s?[cd]\.?|nc|nd)$/i;

/** Reads the table; undefined, with problems, when it is not one of numbers. */
export function readChartData(use: ContainerUse, table: TableTexts): ChartData | undefined {
  const [head = [], ...rows] = table.rows;
  if (head.length < 2 || rows.length === 0) {
    const hint = "La première colonne porte les noms, les suivantes les nombres.";
    report(use.page, "chart-table", use.at, "il manque des nombres à ce graphique.", hint);
    return undefined;
  }
  let sound = true;
  const read = (text: string, at: Position): Value | undefined => {
    if (NO_VALUE.test(text)) return undefined;
    const number = readNumber(text);
    if (number === undefined) {
      sound = false;
      const message = `«\u00a0${text}\u00a0» n’est pas un nombre.`;
      report(use.page, "chart-number", at, message, "Écrivez par exemple 12 243 ou 3,5.");
      return undefined;
    }
    return { number, text };
  };
  const series = head.slice(1).map((name, column) => ({
    name,
    values: rows.map((row, index) => read(row[column + 1] ?? "", table.positions[index + 1] ?? use.at)),
  }));
  const goal = textOf(use, "objectif");
  const data: ChartData = {
    labels: rows.map((row) => row[0] ?? ""),
    series,
    unit: textOf(use, "unite") ?? "",
    goal:
      goal === undefined
        ? undefined
        : { number: readNumber(goal) ?? 0, text: formatNumber(readNumber(goal) ?? 0) },
  };
  return sound ? data : undefined;
}
