import assert from "node:assert/strict";
import { test } from "node:test";
import postcss from "postcss";
import { darkByPreference } from "../../../scripts/publish/dark-scheme.ts";

/** What is added to a sheet, blanks merged. */
async function transformed(css: string): Promise<string> {
  const result = await postcss([darkByPreference()]).process(css, { from: undefined });
  return result.css.replace(/\s+/g, " ").trim();
}

const CASES: [name: string, css: string, out: string][] = [
  ["a sheet without themes is left alone", "a{color:red}", "a{color:red}"],
  ["the light theme is left alone", ":root[data-fr-theme=light]{--a:1}", ":root[data-fr-theme=light]{--a:1}"],
  [
    "the dark theme is repeated for those who prefer it",
    ":root[data-fr-theme=dark]{--a:1}",
    ":root[data-fr-theme=dark]{--a:1} @media (prefers-color-scheme: dark){ :root:not([data-fr-theme]){--a:1} }",
  ],
  [
    "an attribute without :root keeps its specificity",
    '[data-fr-theme="dark"] .b{--a:1}',
    '[data-fr-theme="dark"] .b{--a:1} @media (prefers-color-scheme: dark){ :where(:root):not([data-fr-theme]) .b{--a:1} }',
  ],
  [
    "only the dark selectors of a rule are repeated",
    ".x,:root[data-fr-theme='dark'] .y{--a:1}",
    ".x,:root[data-fr-theme='dark'] .y{--a:1} @media (prefers-color-scheme: dark){ :root:not([data-fr-theme]) .y{--a:1} }",
  ],
  [
    "inside another condition, both hold",
    "@media print{:root[data-fr-theme=dark]{--a:1}}",
    "@media print{:root[data-fr-theme=dark]{--a:1}@media (prefers-color-scheme: dark){:root:not([data-fr-theme]){--a:1}}}",
  ],
];
for (const [name, css, out] of CASES) {
  test(name, async () => {
    assert.equal((await transformed(css)).replace(/ /g, ""), out.replace(/ /g, ""));
  });
}

test("a rule already under the preference is not repeated", async () => {
  const css = "@media (prefers-color-scheme: dark){:root[data-fr-theme=dark]{--a:1}}";
  assert.equal(await transformed(css), css);
});
