/** Bars that lie under their names, so that long names fit on a phone. */
import { type ChartData, goalText } from "./data.ts";
import { allValues, extent, LINE_HEIGHT, MARGIN, round, scaleTo, WIDTH } from "./scale.ts";

const BAR_HEIGHT = 16;
const ROW_GAP = 12;

export function drawBars(data: ChartData) {
  const [low, high] = extent(data);
  const longest = allValues(data).reduce((length, { text }) => Math.max(length, text.length), 1);
  const scale = scaleTo(low, high, MARGIN, WIDTH - (7 * longest + MARGIN));
  let y = data.goal ? LINE_HEIGHT : 0;
  const rows = data.labels.map((label, row) => {
    const labelY = round(y + LINE_HEIGHT - 4);
    y += LINE_HEIGHT;
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
    return { label, x: MARGIN, y: labelY, bars };
  });
  const goal = data.goal && { x: scale(data.goal.number), text: goalText(data, data.goal) };
  return { type: "bars" as const, width: WIDTH, height: round(y), rows, goal };
}
