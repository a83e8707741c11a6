/** Finds the places that a selector may match, in any state of the page: it can find too many, never too few. */
import type { Attribute, Node, Pseudo } from "postcss-selector-parser";
import type { PageTree, Place } from "./places/page-tree.ts";
import { CHANGED_ATTRIBUTES, TOGGLED_ATTRIBUTES, TOGGLED_CLASSES } from "./scripted.ts";
import { isPseudoElement, type Selector, split } from "./selectors.ts";

type Compound = readonly Node[];
type Chain = Pick<Selector, "compounds" | "combinators">;

/** Fields that hold no text of the reader's. */
const CHOICES = new Set(["button", "checkbox", "hidden", "image", "radio", "reset", "submit"]);

/** Whether browsers may fill a field with what they know of the reader. */
const isFilled = ({ tag, attributes }: Place): boolean =>
  ["input", "select", "textarea"].includes(tag) &&
  attributes.get("autocomplete") !== "off" &&
  !CHOICES.has(attributes.get("type") ?? "");

/** States that only some elements have; any other state is taken for possible. */
const STATES: Readonly<Record<string, (place: Place) => boolean>> = {
  ":autofill": isFilled,
  ":-webkit-autofill": isFilled,
  "::-webkit-contacts-auto-fill-button": isFilled,
  "::-webkit-credentials-auto-fill-button": isFilled,
  ":root": ({ tag }) => tag === "html",
  ":link": ({ tag }) => tag === "a",
  ":visited": ({ tag }) => tag === "a",
  ":checked": ({ tag }) => tag === "input" || tag === "option",
  ":disabled": ({ attributes }) => attributes.has("disabled"),
  "::backdrop": ({ tag }) => tag === "dialog",
  "::placeholder": ({ tag }) => tag === "input" || tag === "textarea",
};

export class Matcher {
  readonly #tree: PageTree;
  readonly #byClass = new Map<string, Place[]>();
  readonly #byTag = new Map<string, Place[]>();

  constructor(tree: PageTree) {
    this.#tree = tree;
    for (const place of tree.places) {
      for (const name of place.classes) put(this.#byClass, name, place);
      put(this.#byTag, place.tag, place);
    }
  }

  /** The places of the elements that a selector may match, or whose pseudo-element it may. */
  places(selector: Selector): Place[] {
    const last = selector.compounds.length - 1;
    return this.#candidates(selector.compounds[last] ?? []).filter((place) => reaches(selector, last, place));
  }

  #candidates(compound: Compound): readonly Place[] {
    for (const node of compound) {
      if (node.type === "class" && !TOGGLED_CLASSES.has(node.value))
        return this.#byClass.get(node.value) ?? [];
    }
    const tag = compound.find(({ type }) => type === "tag");
    return tag ? (this.#byTag.get(String(tag.value).toLowerCase()) ?? []) : this.#tree.places;
  }
}

function put(index: Map<string, Place[]>, key: string, place: Place): void {
  const list = index.get(key);
  if (list) list.push(place);
  else index.set(key, [place]);
}

/** Whether a place fits a compound, and what stands around it the compounds to its left. */
function reaches(chain: Chain, index: number, place: Place): boolean {
  if (!(chain.compounds[index] ?? []).every((node) => fits(place, node))) return false;
  if (index === 0) return true;
  const combinator = chain.combinators[index - 1];
  const { parent } = place;
  if (combinator === ">") return parent?.parent !== undefined && reaches(chain, index - 1, parent);
  if (combinator === " ") {
    for (let above = parent; above?.parent; above = above.parent) {
      if (reaches(chain, index - 1, above)) return true;
    }
    return false;
  }
  // Which sibling comes first is not known: any is taken for it.
  return [...(parent?.children.values() ?? [])].some((sibling) => reaches(chain, index - 1, sibling));
}

function fits(place: Place, node: Node): boolean {
  if (node.type === "class") return place.classes.includes(node.value) || isToggled(place, node.value);
  if (node.type === "tag") return place.tag === node.value.toLowerCase();
  if (node.type === "id") return place.attributes.get("id") === node.value;
  if (node.type === "attribute") return hasAttribute(place, node);
  return node.type === "pseudo" ? fitsPseudo(place, node) : true;
}

function fitsPseudo(place: Place, { value, nodes }: Pseudo): boolean {
  if (value === ":is" || value === ":where") {
    return nodes.some((inner) => {
      const chain = split(inner);
      return reaches(chain, chain.compounds.length - 1, place);
    });
  }
  if (value === ":not") return !nodes.some((inner) => inner.nodes.every((node) => surelyFits(place, node)));
  return STATES[value]?.(place) ?? true;
}

/** Whether scripts may give a class to the element of a place. */
function isToggled(place: Place, name: string): boolean {
  const base = TOGGLED_CLASSES.get(name);
  return base !== undefined && place.classes.includes(base);
}

/** Whether scripts may give an attribute to the element of a place, or take it away. */
function isToggledAttribute(place: Place, name: string): boolean {
  const owners = TOGGLED_ATTRIBUTES.get(name) ?? [];
  return owners.some((owner) => owner === "*" || place.tag === owner || place.classes.includes(owner));
}

/**
 * Whether a selector matches the element of a place, or has its pseudo-element, in any state and whatever scripts do.
 *
 * @param given a selector that is known to match the element: what both ask of it, or of what stands before it, holds
 */
export function surelyMatches(selector: Chain, place: Place, given?: Chain): boolean {
  const { compounds, combinators } = selector;
  /** @param one undefined for a sibling, of which only what is given is known */
  const from = (index: number, one: Place | undefined, parent: Place | undefined, at: number): boolean => {
    const known = [...(given?.compounds[at] ?? []).map(String), ...impliedBy(given?.compounds[at])];
    const holds = (node: Node) =>
      known.includes(String(node)) || (one !== undefined && alwaysFits(one, node));
    if (!(compounds[index] ?? []).every(holds)) return false;
    if (index === 0) return true;
    const combinator = combinators[index - 1];
    if (combinator === "+" || combinator === "~")
      return given?.combinators[at - 1] === combinator && from(index - 1, undefined, parent, at - 1);
    if (combinator === ">")
      return parent?.parent !== undefined && from(index - 1, parent, parent.parent, UNKNOWN);
    for (let above = parent; above?.parent; above = above.parent)
      if (from(index - 1, above, above.parent, UNKNOWN)) return true;
    return false;
  };
  return from(compounds.length - 1, place, place.parent, (given?.compounds.length ?? 0) - 1);
}

/** What is known as well of an element that a compound matches, as it would be written. */
export const impliedBy = (compound: Compound = []): string[] =>
  compound.some((node) => String(node) === ":focus-visible") ? [":focus"] : [];

/** Of no compound. */
const UNKNOWN = -1;

function alwaysFits(place: Place, node: Node): boolean {
  if (node.type === "universal") return true;
  if (node.type !== "pseudo") return surelyFits(place, node);
  if (node.value === ":root") return place.tag === "html";
  if (node.value !== ":not") return isPseudoElement(node);
  return node.nodes.every(
    (inner) => inner.nodes.length === 1 && inner.nodes.every((one) => !fits(place, one)),
  );
}

/** Whether a place fits a simple selector whatever scripts do. */
function surelyFits(place: Place, node: Node): boolean {
  if (node.type === "class") return place.classes.includes(node.value) && !TOGGLED_CLASSES.has(node.value);
  if (node.type === "tag") return place.tag === node.value.toLowerCase();
  if (node.type !== "attribute" || isToggledAttribute(place, node.attribute)) return false;
  if (node.attribute !== "class")
    return place.attributes.has(node.attribute) && (node.value === undefined || keepsValue(place, node));
  const lasting = place.classes.filter((name) => !TOGGLED_CLASSES.has(name)).join(" ");
  return node.operator === "*=" && node.value !== undefined && lasting.includes(node.value);
}

function keepsValue(place: Place, node: Attribute): boolean {
  const value = place.attributes.get(node.attribute);
  return (
    node.operator === "=" &&
    !node.insensitive &&
    !CHANGED_ATTRIBUTES.has(node.attribute) &&
    value !== undefined &&
    value === node.value
  );
}

function hasAttribute(place: Place, node: Attribute): boolean {
  const { attribute: name } = node;
  if (name === "class") return classTexts(place).some((text) => compares(text, node));
  if (isToggledAttribute(place, name)) return true;
  if (!place.attributes.has(name)) return false;
  const value = place.attributes.get(name);
  return value === undefined || CHANGED_ATTRIBUTES.has(name) || compares(value, node);
}

/** The `class` of a place, as the page writes it and with what scripts may add. */
function classTexts(place: Place): string[] {
  const added = [...TOGGLED_CLASSES.keys()].filter((name) => isToggled(place, name));
  return [place.className, ...added.flatMap((name) => [name, ` ${name}`])];
}

function compares(value: string, { operator, value: asked, insensitive }: Attribute): boolean {
  if (asked === undefined || insensitive) return true;
  if (operator === "=") return value === asked;
  if (operator === "^=") return value.startsWith(asked);
  if (operator === "$=") return value.endsWith(asked);
  if (operator === "*=") return value.includes(asked);
  if (operator === "~=") return value.split(/\s+/).includes(asked);
  return true;
}
