/** Says custom properties in fewer bytes: what is told once is written where it is named, the others get short names. */
import type { Declaration, Root, Rule } from "postcss";

/** The custom properties that a value asks for. */
export const namesIn = (value: string): string[] =>
  [...value.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = ""]) => name);

/** Rules of the whole page, in one theme or in any. */
export const isForPage = ({ selector }: Rule) => /^:root(?:\[[^\]]*\]|:not\([^)]*\))?$/.test(selector);

/** Words that mean another thing once they are the value of a plain property. */
const FOR_THE_PROPERTY = /^(?:inherit|initial|unset|revert|revert-layer)?$/;

/** A value up to this long is no longer than the name of a property and what goes with it. */
const SHORT = 12;

/** Every step: no other sheet of the site names them. */
export function shortenProperties(root: Root): void {
  dropRepeated(root);
  writeInPlace(root);
  rename(root);
}

/** Every declaration of each custom property. */
function declared(root: Root): Map<string, Declaration[]> {
  const all = new Map<string, Declaration[]>();
  root.walkDecls(/^--/, (declaration) => {
    const known = all.get(declaration.prop);
    if (known) known.push(declaration);
    else all.set(declaration.prop, [declaration]);
  });
  return all;
}

const isOfPage = ({ parent }: Declaration) => parent?.type === "rule" && isForPage(parent as Rule);

const isOfPageInAnyTheme = (declaration: Declaration) =>
  isOfPage(declaration) &&
  (declaration.parent as Rule).selector === ":root" &&
  declaration.parent?.parent?.type === "root";

/** A colour that is the same in every theme is told once. */
function dropRepeated(root: Root): void {
  for (const [first, ...others] of declared(root).values()) {
    if (!first || !isOfPageInAnyTheme(first)) continue;
    if (others.every((other) => isOfPage(other) && other.value === first.value))
      for (const other of others) other.remove();
  }
}

/** Properties with one value on the whole site, which another one of the page only may decide. */
function writeInPlace(root: Root): void {
  const all = declared(root);
  const uses = new Map<string, number>();
  root.walkDecls(({ value }) => {
    for (const name of namesIn(value)) uses.set(name, (uses.get(name) ?? 0) + 1);
  });
  const isFixed = (name: string) => all.get(name)?.every(isOfPage) ?? false;
  const values = new Map<string, string>();
  for (const [name, [only, ...others]] of all) {
    if (!only || others.length > 0 || !isOfPageInAnyTheme(only)) continue;
    const { value } = only;
    if (FOR_THE_PROPERTY.test(value) || value.startsWith("url(") || !namesIn(value).every(isFixed)) continue;
    const isAlias = /^var\([^(),]+\)$/.test(value);
    if (isAlias || uses.get(name) === 1 || value.length <= SHORT) values.set(name, value);
  }
  const written = (value: string, within: readonly string[] = []): string =>
    value.replace(/var\(\s*(--[\w-]+)\s*\)/g, (whole, name: string) => {
      const own = values.get(name);
      return own === undefined || within.includes(name) ? whole : written(own, [...within, name]);
    });
  root.walkDecls((declaration) => {
    if (declaration.value.includes("var(")) declaration.value = written(declaration.value);
  });
  const left = new Set<string>();
  root.walkDecls(({ value }) => {
    for (const name of namesIn(value)) left.add(name);
  });
  for (const name of values.keys()) if (!left.has(name)) for (const one of all.get(name) ?? []) one.remove();
}

/** The names most used get the shortest names. */
function rename(root: Root): void {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  root.walkDecls(({ prop, value }) => {
    if (prop.startsWith("--")) count(prop);
    for (const name of namesIn(value)) count(name);
  });
  const names = [...counts.keys()].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const free = shortNames();
  const short = new Map<string, string>();
  for (const name of names) short.set(name, free.next().value);
  root.walkDecls((declaration) => {
    declaration.prop = short.get(declaration.prop) ?? declaration.prop;
    if (declaration.value.includes("var("))
      declaration.value = declaration.value.replace(
        /(var\(\s*)(--[\w-]+)/g,
        (_, open: string, name: string) => open + (short.get(name) ?? name),
      );
  });
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";

/** `--a` to `--z`, `--A` to `--Z`, `--0` to `--9`, then `--aa`, `--ab`… without end. */
function* shortNames(): Generator<string, never> {
  for (const letter of LETTERS + LETTERS.toUpperCase() + DIGITS) yield `--${letter}`;
  for (let number = 0; ; number++) {
    let name = "";
    for (let rest = number + LETTERS.length; rest >= 0; rest = Math.floor(rest / LETTERS.length) - 1)
      name = (LETTERS[rest % LETTERS.length] ?? "") + name;
    yield `--${name}`;
  }
}
