/** What a container is: enough to parse it, to check it, to document it and to publish it. */
import type { Use } from "../../images/uses.ts";
import { labelSlug } from "../ids.ts";
import type { ImageAttributes } from "../images.ts";
import type { Page, Position } from "../page.ts";

/** What an attribute's value may be. */
export type AttributeKind = "flag" | "choice" | "text" | "number" | "image" | "icon";

/** One attribute that a container accepts between braces. */
export interface AttributeDefinition {
  kind: AttributeKind;
  /** What it is for, in French, as shown in the editors' guide. */
  purpose: string;
  /** The room that an image is given. */
  use?: Use;
  /** The words allowed by a choice. */
  values?: readonly string[];
}

/** Whether a part is needed and what it is, in French; absent when it is not accepted. */
export interface PartDefinition {
  required: boolean;
  purpose: string;
}

/** Shape of the mark: around content, alone on its line, or inside a line of text. */
export type ContainerForm = "container" | "leaf" | "inline";

/** A container or directive that editors may write. */
export interface ContainerDefinition {
  name: string;
  form: ContainerForm;
  /** What it is for, one French sentence. */
  purpose: string;
  label?: PartDefinition;
  address?: PartDefinition;
  attributes: Readonly<Record<string, AttributeDefinition>>;
  /** Whether the label is published as a heading. */
  titled?: boolean;
  /** The only container in which it may stand. */
  within?: string;
  /** The only containers it may hold, when it is a group. */
  holds?: readonly string[];
  /** Whether pictures stand in it without a paragraph around. */
  bareImages?: boolean;
  /** Whether it reads the table it holds. */
  tabular?: boolean;
  /** How an editor writes it. */
  example: string;
  publish: (use: ContainerUse) => string;
}

/** One use of a container, checked, with its content rendered. */
export interface ContainerUse {
  page: Page;
  definition: ContainerDefinition;
  at: Position;
  /** With typography, "" when absent. */
  label: string;
  /** As published, undefined when absent or refused. */
  address: string | undefined;
  attributes: ReadonlyMap<string, AttributeValue>;
  /** Level of the heading that its label makes. */
  headingLevel: number;
  /** The content as HTML, "" for a group. */
  html: string;
  /** What a group holds. */
  children: readonly ContainerUse[];
  /** The first table of the content, as texts. */
  table: TableTexts | undefined;
}

export type AttributeValue = string | true | ImageAttributes;

/** The texts of a table, row by row, its head first. */
export interface TableTexts {
  rows: string[][];
  /** Where each row is in the file. */
  positions: Position[];
}

/** Renders a DSFR component. */
export function component(use: ContainerUse, name: string, props: Record<string, unknown>): string {
  return use.page.options.component(name, props);
}

/** The text of an attribute, undefined when it is absent. */
export function textOf(use: ContainerUse, name: string): string | undefined {
  const value = use.attributes.get(name);
  return typeof value === "string" ? value : undefined;
}

/** The picture that an attribute names, undefined when it is absent. */
export function imageOf(use: ContainerUse, name: string): ImageAttributes | undefined {
  const value = use.attributes.get(name);
  return typeof value === "object" ? value : undefined;
}

/** Whether a flag is set. */
export function hasFlag(use: ContainerUse, name: string): boolean {
  return use.attributes.has(name);
}

/** A stable id made from the label, unlike any other of the page; the component adds the suffixes to it. */
export function allocateId(use: ContainerUse, prefix: string, suffixes: readonly string[] = []): string {
  const slug = labelSlug(use.label);
  return use.page.ids.allocate(slug === "" ? prefix : `${prefix}-${slug}`, suffixes);
}
