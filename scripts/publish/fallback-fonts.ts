/** Faces of the reader's system adjusted to Marianne's metrics: what they set keeps its place when it arrives. */
import type { Plugin } from "postcss";

/** Ascent and descent of Marianne, in thousandths of the font size, as browsers measure them. */
const MARIANNE = { ascent: 1100, descent: 400 };

interface Fallback {
  name: string;
  faces: {
    weight: "400" | "700";
    /** Full names of the system's fonts of that width; Roboto has had two. */
    local: readonly string[];
    /** Width of a long French text set in Marianne, over the same in this face. */
    ratio: number;
  }[];
}

/** Measured on the text of the site's own pages; Arial stands for the fonts drawn to its widths. */
const FALLBACKS: readonly Fallback[] = [
  {
    name: "Repli Arial",
    faces: [
      { weight: "400", local: ["Arial", "Liberation Sans"], ratio: 1.0837 },
      { weight: "700", local: ["Arial Bold", "Liberation Sans Bold"], ratio: 1.0111 },
    ],
  },
  {
    name: "Repli Roboto",
    faces: [
      { weight: "400", local: ["Roboto", "Roboto-Regular"], ratio: 1.0882 },
      { weight: "700", local: ["Roboto Bold", "Roboto-Bold"], ratio: 1.076 },
    ],
  },
  {
    name: "Repli DejaVu",
    faces: [
      { weight: "400", local: ["DejaVu Sans"], ratio: 0.9507 },
      { weight: "700", local: ["DejaVu Sans Bold"], ratio: 0.8468 },
    ],
  },
];

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** The `@font-face` rules of the adjusted faces, for texts that all have a line height; a face that the system lacks gives way to the next. */
export function fallbackFaces(): string {
  return FALLBACKS.flatMap(({ name, faces }) =>
    faces.map(({ weight, local, ratio }) => {
      const sources = local.map((font) => `local("${font}")`).join(",");
      const { ascent, descent } = MARIANNE;
      return (
        `@font-face{font-family:"${name}";font-weight:${weight};src:${sources};size-adjust:${percent(ratio)};` +
        `ascent-override:${percent(ascent / 1000 / ratio)};descent-override:${percent(descent / 1000 / ratio)}}`
      );
    }),
  ).join("\n");
}

/** Puts the adjusted faces right after Marianne wherever it is asked for. */
export function fallbackAfterMarianne(): Plugin {
  const names = FALLBACKS.map(({ name }) => `"${name}"`).join(",");
  return {
    postcssPlugin: "fallback-after-marianne",
    Declaration(declaration) {
      if (!declaration.prop.startsWith("font") || declaration.value.includes("Repli ")) return;
      declaration.value = declaration.value.replace(/\bMarianne["']?\s*,/, (match) => `${match}${names},`);
    },
  };
}
