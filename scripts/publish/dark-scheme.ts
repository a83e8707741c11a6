/** Makes the dark theme hold without scripts: DSFR only gives it under an attribute that a script writes. */
import postcss, { type ChildNode, type Plugin } from "postcss";

const DARK = /:root\[data-fr-theme=["']?dark["']?\]|\[data-fr-theme=["']?dark["']?\]/g;

/**
 * Repeats every rule for `[data-fr-theme=dark]` inside `@media (prefers-color-scheme: dark)`, for pages on
 * which no theme was chosen. Specificity is kept, so that the cascade does not move.
 */
export function darkByPreference(): Plugin {
  return {
    postcssPlugin: "dark-by-preference",
    OnceExit(root) {
      root.walkRules((rule) => {
        const selectors = rule.selectors.filter((selector) => selector.match(DARK));
        if (selectors.length === 0 || isInsidePreference(rule)) return;
        const copy = rule.clone({ selectors: selectors.map(withoutChoice) });
        rule.after(postcss.atRule({ name: "media", params: "(prefers-color-scheme: dark)", nodes: [copy] }));
      });
    },
  };
}

function withoutChoice(selector: string): string {
  return selector.replace(DARK, (match) =>
    match.startsWith(":root") ? ":root:not([data-fr-theme])" : ":where(:root):not([data-fr-theme])",
  );
}

function isInsidePreference(node: ChildNode): boolean {
  const parent = node.parent;
  return (
    parent?.type === "atrule" && /prefers-color-scheme/.test((parent as { params?: string }).params ?? "")
  );
}
