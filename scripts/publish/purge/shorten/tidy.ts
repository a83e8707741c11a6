/** Says the same in fewer bytes: nothing here changes what a rule does in the browsers the site is made for. */
import { type Declaration, decl, type Root, type Rule, rule } from "postcss";
import { dropEmpty } from "../drop/unused.ts";
import { wrappersOf } from "../used.ts";
import { isForPage } from "./properties.ts";

/** Every step; to be run once what is unused is gone. */
export function tidy(root: Root): void {
  // Out of its place, it is nothing; and what is written has no other letters than those that need none.
  root.walkAtRules("charset", (rule) => {
    rule.remove();
  });
  gatherImages(root);
  gatherThemes(root);
  root.walkRules((one) => {
    const later = new Map<string, Declaration>();
    for (const declaration of one.nodes.filter((node) => node.type === "decl").reverse()) {
      if (isOverridden(declaration, later)) declaration.remove();
      else later.set(nameOf(declaration), declaration);
    }
  });
  root.walkDecls(/^--/, (declaration) => {
    declaration.raws.between = ":";
    if (!/["']/.test(declaration.value) && declaration.value.trim() !== "")
      declaration.value = declaration.value
        .trim()
        .replace(/\s*,\s*/g, ",")
        .replace(/\(\s+/g, "(");
  });
  root.walkAtRules("media", (media) => {
    media.params = media.params
      .split(",")
      .filter((query) => !query.includes("-ms-high-contrast"))
      .join(",")
      .replace(/(\([^()]*\)) ?and ?\1/g, "$1");
  });
}

const nameOf = ({ prop, important }: Declaration) => `${prop}${important ? "!" : ""}`;

/**
 * A later declaration of the same property is all that counts, when browsers surely read it: they read any value
 * that holds `var()`. They take `-webkit-mask-*` for another name of `mask-*`, and need no prefix for `appearance`.
 */
function isOverridden(declaration: Declaration, later: ReadonlyMap<string, Declaration>): boolean {
  const twin = later.get(nameOf(declaration));
  if (twin && (twin.value.includes("var(") || twin.value === declaration.value)) return true;
  const { prop, value, parent } = declaration;
  const twinName = prop.startsWith("mask-")
    ? `-webkit-${prop}`
    : prop.replace(/^-(?:moz|webkit)-(?=appearance$)/, "");
  return (
    parent?.some(
      (node) =>
        node !== declaration && node.type === "decl" && node.prop === twinName && node.value === value,
    ) ?? false
  );
}

/**
 * Every image inside the sheet becomes a property that rules name: those drawn by several are written once, and beside
 * each other they compress better.
 */
function gatherImages(root: Root): void {
  const users = new Map<string, Declaration[]>();
  root.walkDecls((declaration) => {
    if (!/^url\((["'])data:.*\1\)$/s.test(declaration.value)) return;
    const known = users.get(declaration.value);
    if (known) known.push(declaration);
    else users.set(declaration.value, [declaration]);
  });
  if (users.size === 0) return;
  const names = rule({ selector: ":root" });
  for (const [index, image] of [...users.keys()].sort().entries()) {
    names.append(decl({ prop: `--image-${index}`, value: image }));
    for (const declaration of users.get(image) ?? []) declaration.value = `var(--image-${index})`;
  }
  root.prepend(names);
}

/**
 * What a theme gives to the page is told in one rule for each selector and each at-rule it stands in: no other selector
 * weighs as much on the page in the same theme.
 */
function gatherThemes(root: Root): void {
  const first = new Map<string, Rule>();
  const told = new Map<string, Set<string>>();
  root.walkRules((one) => {
    if (!isForPage(one) || one.selector === ":root") return;
    const place = JSON.stringify([one.selector, ...wrappersOf(one.parent)]);
    const elsewhere = (prop: string) =>
      [...(told.get(`${one.selector} ${prop}`) ?? [])].some((at) => at !== place);
    const before = first.get(place);
    const properties = one.nodes.flatMap((node) => (node.type === "decl" ? [node.prop] : []));
    for (const prop of properties) {
      const key = `${one.selector} ${prop}`;
      told.set(key, (told.get(key) ?? new Set()).add(place));
    }
    if (!before) first.set(place, one);
    else if (!properties.some(elsewhere)) {
      before.append(one.nodes);
      one.remove();
    }
  });
  dropEmpty(root);
}
