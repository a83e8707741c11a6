/** The drawings inside sheets, all written alike. */
import type { Plugin } from "postcss";

const DRAWING = /url\((["'])data:image\/svg\+xml(?:;charset=utf-?8)?,(.*?)\1\)/gs;

/** What a drawing inside a sheet need not escape: a quarter shorter, and easier to compress. */
const ESCAPED: Readonly<Record<string, string>> = {
  "%0A": "",
  "%20": " ",
  "%22": "'",
  "%2C": ",",
  "%2F": "/",
  "%3A": ":",
  "%3C": "<",
  "%3D": "=",
  "%3E": ">",
};

export const plainDrawings: Plugin = {
  postcssPlugin: "plain-drawings",
  Declaration(declaration) {
    if (!declaration.value.includes("data:image/svg")) return;
    declaration.value = declaration.value.replace(
      DRAWING,
      (_, _quote, drawing: string) => `url("data:image/svg+xml,${plain(drawing)}")`,
    );
  },
};

const plain = (drawing: string) =>
  drawing
    .replace(/%(?:0A|[23][\dA-F])/gi, (code) => ESCAPED[code.toUpperCase()] ?? code)
    .replaceAll('"', "'")
    .trim();
