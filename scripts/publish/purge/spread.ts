/** Gives each property of the whole page a rule of its own: a colour or an image then follows what it is for. */
import type { Declaration, Root, Rule } from "postcss";
import { PageSet } from "./places/page-set.ts";
import { isForPage, namesIn } from "./shorten/properties.ts";
import type { KeptRule } from "./split.ts";

/**
 * @param kept the rules of the root, in order
 * @param pageCount how many pages the site has
 * @returns the same rules and those made, in order, a property of the page being used where what names it is
 */
export function spreadProperties(root: Root, kept: readonly KeptRule[], pageCount: number): KeptRule[] {
  const known = new Map(kept.map((one) => [one.rule, one]));
  const pages = pagesOfProperties(root, known, pageCount);
  const all = new PageSet(pageCount);
  for (const one of kept) all.addAll(one.pages);
  const spread: KeptRule[] = [];
  root.walkRules((rule) => {
    const own = known.get(rule);
    if (!isForPage(rule)) {
      if (own) spread.push(own);
      return;
    }
    for (const declaration of rule.nodes.filter((node) => node.type === "decl")) {
      const alone = rule.clone({ nodes: [declaration.clone()] });
      rule.before(alone);
      spread.push({ rule: alone, reaches: own?.reaches ?? [], pages: pages.get(declaration.prop) ?? all });
    }
    rule.remove();
  });
  return spread;
}

/** The pages where each custom property is named, by a rule or through another property of the page. */
function pagesOfProperties(
  root: Root,
  known: ReadonlyMap<Rule, KeptRule>,
  pageCount: number,
): Map<string, PageSet> {
  const pages = new Map<string, PageSet>();
  const add = ({ value }: Declaration, users: PageSet | undefined): boolean => {
    let isNew = false;
    for (const name of namesIn(value)) {
      const own = pages.get(name) ?? new PageSet(pageCount);
      pages.set(name, own);
      if (users && own.addAll(users)) isNew = true;
    }
    return isNew;
  };
  const through: Declaration[] = [];
  root.walkDecls((declaration) => {
    const rule = declaration.parent as Rule;
    if (rule.type !== "rule") return;
    if (isForPage(rule) && declaration.prop.startsWith("--")) through.push(declaration);
    else add(declaration, known.get(rule)?.pages);
  });
  for (let isDone = false; !isDone; ) {
    isDone = true;
    for (const declaration of through) if (add(declaration, pages.get(declaration.prop))) isDone = false;
  }
  return pages;
}
