/** Says plain declarations in fewer bytes, one for two where a property sets both. */
import type { Declaration, Root, Rule } from "postcss";

/** Sides that one property sets together: text runs along lines, from one side of the page to the other. */
const SIDES: readonly (readonly [one: string, other: string, both: string])[] = [
  ["margin-left", "margin-right", "margin-inline"],
  ["margin-top", "margin-bottom", "margin-block"],
  ["padding-left", "padding-right", "padding-inline"],
  ["padding-top", "padding-bottom", "padding-block"],
];

/** Values of a property that have a shorter name. */
const NAMED: Readonly<Record<string, string>> = {
  "flex:0 0 auto": "none",
  "flex:auto 0 0": "none",
  "flex:1 1 auto": "auto",
  "flex:0 1 auto": "initial",
  "overflow:initial": "visible",
};

/** Every step; to be run once nothing that is told twice is left. */
export function shortenDeclarations(root: Root): void {
  root.walkRules((rule) => {
    for (const sides of SIDES) joinSides(rule, sides);
  });
  root.walkDecls((declaration) => {
    declaration.value = NAMED[`${declaration.prop}:${declaration.value}`] ?? declaration.value;
  });
}

/** Joins two sides that are told the same, when the rule tells nothing more of them after the first. */
function joinSides(rule: Rule, [one, other, both]: readonly [string, string, string]): void {
  const family = both.slice(0, both.indexOf("-"));
  const told = rule.nodes.filter(
    (node): node is Declaration => node.type === "decl" && node.prop.startsWith(family),
  );
  const pair = told.filter(({ prop }) => prop === one || prop === other);
  const [first, second] = pair;
  if (!first || !second || pair.length > 2 || first.prop === second.prop) return;
  if (first.value !== second.value || first.important !== second.important) return;
  const isTold = ({ prop }: Declaration) => prop === family || prop.startsWith(both);
  if (told.slice(told.indexOf(first)).some(isTold)) return;
  first.prop = both;
  second.remove();
}
