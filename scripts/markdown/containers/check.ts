/** Checks what an editor wrote on a container's line, and resolves it for publication. */
import { suggestion } from "../../content/nearest.ts";
import { ICONS } from "../icons.ts";
import { imageAttributes } from "../images.ts";
import { publishAddress } from "../links.ts";
import { type Page, type Position, report } from "../page.ts";
import { typographic } from "../typography.ts";
import type {
  AttributeDefinition,
  AttributeValue,
  ContainerDefinition,
  PartDefinition,
} from "./definition.ts";
import { foldName, type WrittenAttribute } from "./head.ts";
import { readNumber } from "./kinds/chart-data.ts";
import { CONTAINER_NAMES, findContainer } from "./registry.ts";
import type { ContainerMark } from "./rules.ts";

/** A container's line, resolved. */
export interface CheckedMark {
  definition: ContainerDefinition;
  at: Position;
  label: string;
  address: string | undefined;
  attributes: ReadonlyMap<string, AttributeValue>;
}

/** Resolves a mark and tells its faults; undefined when its name is not known. */
export function checkMark(
  page: Page,
  mark: ContainerMark,
  locate: (offset: number) => Position,
): CheckedMark | undefined {
  const at = locate(mark.offset);
  const definition = findContainer(mark.name);
  if (!definition) {
    reportUnknown(page, mark.name, at);
    return undefined;
  }
  checkForm(page, definition, mark, at);
  checkPart(page, definition, definition.label, mark.head.label, "le titre entre crochets", at);
  checkPart(page, definition, definition.address, mark.head.address, "l’adresse entre parenthèses", at);
  const attributes = new Map<string, AttributeValue>();
  for (const written of mark.head.attributes)
    readAttribute(page, definition, written, locate(written.offset), attributes);
  const { address } = mark.head;
  return {
    definition,
    at,
    label: typographic(mark.head.label ?? "", page.source.lang),
    address: address && publishAddress(page, address, "link", locate(mark.head.addressOffset)),
    attributes,
  };
}

function reportUnknown(page: Page, name: string, at: Position): void {
  const message = name === "" ? "ce bloc n’a pas de nom." : `bloc inconnu\u00a0: «\u00a0${name}\u00a0».`;
  const hint = suggestion(name, CONTAINER_NAMES, "Blocs connus");
  report(page, "unknown-container", at, message, hint);
}

function checkForm(page: Page, definition: ContainerDefinition, mark: ContainerMark, at: Position): void {
  const { name, example } = definition;
  if (definition.form === "inline" && mark.text.startsWith(":::")) {
    const message = `«\u00a0${name}\u00a0» s’écrit dans une ligne de texte, avec un seul deux-points.`;
    report(page, "container-form", at, message, `Exemple\u00a0: ${example}`);
  }
  if (mark.rest !== "") {
    const message = `texte en trop après «\u00a0${name}\u00a0»\u00a0: «\u00a0${mark.rest}\u00a0».`;
    report(page, "container-syntax", at, message, `Exemple\u00a0: ${firstLine(example)}`);
  }
}

function checkPart(
  page: Page,
  definition: ContainerDefinition,
  part: PartDefinition | undefined,
  written: string | undefined,
  what: string,
  at: Position,
): void {
  const hint = `Exemple\u00a0: ${firstLine(definition.example)}`;
  const name = `«\u00a0${definition.name}\u00a0»`;
  if (part?.required && !written)
    report(page, "container-part", at, `il manque ${what} à ${name} (${part.purpose}).`, hint);
  if (!part && written !== undefined)
    report(page, "container-part", at, `${name} n’accepte pas ${what}.`, hint);
}

function readAttribute(
  page: Page,
  definition: ContainerDefinition,
  written: WrittenAttribute,
  at: Position,
  attributes: Map<string, AttributeValue>,
): void {
  const name = foldName(written.name);
  const names = Object.keys(definition.attributes);
  const attribute = definition.attributes[name];
  if (!attribute || !names.includes(name)) {
    const message = `«\u00a0${definition.name}\u00a0» n’a pas d’attribut «\u00a0${written.name}\u00a0».`;
    const known = names.length === 0 ? "Ce bloc n’a aucun attribut" : "Attributs admis";
    report(page, "container-attribute", at, message, suggestion(name, names, known));
    return;
  }
  const value = readValue(page, attribute, name, written, at);
  if (value !== undefined) attributes.set(name, value);
}

function readValue(
  page: Page,
  attribute: AttributeDefinition,
  name: string,
  written: WrittenAttribute,
  at: Position,
): AttributeValue | undefined {
  const { value } = written;
  if (attribute.kind === "flag") return readFlag(page, name, value, at);
  if (value === true) {
    report(
      page,
      "container-attribute",
      at,
      `l’attribut «\u00a0${name}\u00a0» attend une valeur.`,
      `Écrivez ${name}=….`,
    );
    return undefined;
  }
  if (attribute.kind === "choice") return readChoice(page, name, value, attribute.values ?? [], at);
  if (attribute.kind === "icon") return readChoice(page, name, value, ICONS, at);
  if (attribute.kind === "image") return imageAttributes(page, value, attribute.use ?? "content", at);
  if (attribute.kind === "number" && readNumber(value) === undefined) {
    const message = `«\u00a0${value}\u00a0» n’est pas un nombre.`;
    report(page, "container-attribute", at, message, `Écrivez par exemple ${name}=40000.`);
    return undefined;
  }
  return attribute.kind === "number" ? value : typographic(value, page.source.lang);
}

function readFlag(page: Page, name: string, value: string | true, at: Position): true | undefined {
  if (value === true || /^(oui|true)$/i.test(value)) return true;
  if (/^(non|false)$/i.test(value)) return undefined;
  const message = `l’attribut «\u00a0${name}\u00a0» s’écrit seul, sans valeur.`;
  report(page, "container-attribute", at, message, `Écrivez ${name}, ou rien.`);
  return undefined;
}

function readChoice(
  page: Page,
  name: string,
  value: string,
  values: readonly string[],
  at: Position,
): string | undefined {
  const found = values.find((candidate) => foldName(candidate) === foldName(value));
  if (found !== undefined) return found;
  const message = `valeur inconnue pour «\u00a0${name}\u00a0»\u00a0: «\u00a0${value}\u00a0».`;
  const known = "Valeurs admises";
  report(page, "container-attribute", at, message, suggestion(value, values, known));
  return undefined;
}

function firstLine(example: string): string {
  return example.split("\n", 1)[0] ?? example;
}
