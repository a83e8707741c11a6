/** Joins to the common sheet those that only some pages ask for: one file for all, and still nothing but for those. */
import postcss, { type AtRule } from "postcss";
import { OWN_SHEETS } from "./own-sheets.ts";

/** A sheet whose rules are only for the pages that name it, with the weight they had. */
export function forPagesOf(name: string, css: string): string {
  const root = postcss.parse(css);
  const scope = `:where([${OWN_SHEETS}~="${name}"])`;
  root.walkRules((rule) => {
    if (rule.parent?.type === "atrule" && (rule.parent as AtRule).name.endsWith("keyframes")) return;
    rule.selectors = rule.selectors.map((selector) =>
      /^(?:html|:root)(?![\w-])/.test(selector)
        ? selector.replace(/^(?:html|:root)/, (page) => page + scope)
        : `${scope} ${selector}`,
    );
  });
  return root.toString();
}
