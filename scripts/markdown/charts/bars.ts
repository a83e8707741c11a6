/** Bars that lie under their names, so that long names fit on a phone. */
import { type ChartData, goalText } from "./data.ts";
import { linesOf } from "./labels.ts";
import { allValues, extent, LINE_HEIGHT, MARGIN, round, scaleTo, WIDTH } from "./scale.ts";

const BAR_HEIGHT = 16;
const ROW_GAP = 12;

export function drawBars(data: ChartData) {
  const [low, high] = extent(data);
  const longest = allValues(data).reduce((length, { text }) => Math.max(length, text.length), 1);
  const scale = scaleTo(low, high, MARGIN, WIDTH - (8 * longest + MARGIN));
  let y = 0;
  const nextLine = (text: string) => {
    y += LINE_HEIGHT;
    return { text, y: round(y - 4) };
  };
  const goal = data.goal && {
    x: scale(data.goal.number),
    lines: linesOf(goalText(data, data.goal)).map(nextLine),
  };
  const top = y;
  const rows = data.labels.map((label, row) => {
    const lines = linesOf(label).map(nextLine);
    const bars = data.series.map(({ values }, series) => {
      const value = values[row];
      const from = scale(0);
      const to = scale(value?.number ?? 0);
      const bar = {
        series: series + 1,
        x: Math.min(from, to),
        y: round(y),
        width: round(Math.abs(to - from)),
        height: BAR_HEIGHT,
        text: value?.text ?? "",
        textX: round(Math.max(from, to) + 4),
        textY: round(y + BAR_HEIGHT - 4),
      };
      y += BAR_HEIGHT + 2;
      return bar;
    });
    y += ROW_GAP;
    return { x: MARGIN, lines, bars };
  });
  return { type: "bars" as const, width: WIDTH, height: round(y), rows, goal: goal && { ...goal, top } };
}
