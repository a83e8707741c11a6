/** Renders tokens, each container as one DSFR component that receives its content as HTML. */
import type { MarkdownIt, Token } from "markdown-it";
import { plainText } from "../headings.ts";
import { type Page, type Position, positionAt, report } from "../page.ts";
import { tableProps } from "../passes/tables.ts";
import { checkMark } from "./check.ts";
import type { ContainerDefinition, ContainerUse, TableTexts } from "./definition.ts";
import type { ContainerMark } from "./rules.ts";
import type { Caption, OpenContainer } from "./stack.ts";

/** What rendering needs besides the tokens. */
export interface RenderContext {
  md: MarkdownIt;
  page: Page;
  environment: object;
  tokens: readonly Token[];
}

/** The HTML of every token. */
export function renderTokens(context: RenderContext): string {
  return renderRange(context, 0, context.tokens.length);
}

/** Publishes a directive met in a line of text. */
export function publishDirective(
  page: Page,
  token: Token,
  mark: ContainerMark,
  locate: (offset: number) => Position,
): void {
  const checked = checkMark(page, mark, locate);
  if (!checked) return;
  const use: ContainerUse = { ...checked, page, headingLevel: 0, html: "", children: [], table: undefined };
  token.content = checked.definition.publish(use).trim();
}

function renderRange(context: RenderContext, from: number, to: number): string {
  const { md, environment, tokens } = context;
  const html: string[] = [];
  let pending: Token[] = [];
  const flush = () => {
    if (pending.length > 0) html.push(md.renderer.render(pending, md.options, environment));
    pending = [];
  };
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    if (!token || token.type === "container_close") continue;
    if (token.type === "container_open") {
      flush();
      html.push(renderContainer(context, index));
      index = (token.meta as OpenContainer).end;
    } else if (token.type === "table_open") {
      flush();
      const end = endOfTable(tokens, index);
      html.push(renderTable(context, index, end));
      index = end;
    } else pending.push(token);
  }
  flush();
  return html.join("");
}

function renderContainer(context: RenderContext, index: number): string {
  const open = context.tokens[index]?.meta as OpenContainer;
  if (!open.checked) return renderRange(context, index + 1, open.end);
  const use = useOf(context, index, open);
  return use ? `${use.definition.publish(use).trim()}\n` : "";
}

function useOf(context: RenderContext, index: number, open: OpenContainer): ContainerUse | undefined {
  const { checked, headingLevel, end } = open;
  if (!checked) return undefined;
  const { definition } = checked;
  const use: ContainerUse = {
    ...checked,
    page: context.page,
    headingLevel,
    html: "",
    children: [],
    table: definition.tabular ? tableTexts(context, index, end) : undefined,
  };
  if (definition.holds) return { ...use, children: childrenOf(context, index, open, definition) };
  if (definition.bareImages) bareImages(context.tokens.slice(index + 1, end));
  return { ...use, html: renderRange(context, index + 1, end) };
}

function childrenOf(
  context: RenderContext,
  index: number,
  { end, at }: OpenContainer,
  group: ContainerDefinition,
): ContainerUse[] {
  const children: ContainerUse[] = [];
  let stray: Token | undefined;
  for (let next = index + 1; next < end; next += 1) {
    const token = context.tokens[next];
    const open = token?.type === "container_open" ? (token.meta as OpenContainer) : undefined;
    const isHeld = open?.checked && group.holds?.includes(open.name);
    const use = isHeld ? useOf(context, next, open) : undefined;
    if (use) children.push(use);
    else stray ??= token;
    if (open) next = open.end;
  }
  if (stray?.map) reportStray(context.page, group, positionAt(context.page, stray.map[0], 0));
  else if (children.length === 0) reportStray(context.page, group, at);
  return children;
}

function reportStray(page: Page, group: ContainerDefinition, at: Position): void {
  const held = group.holds?.join(" ou ") ?? "";
  const message = `le bloc «\u00a0${group.name}\u00a0» doit contenir des blocs «\u00a0${held}\u00a0», et rien d’autre.`;
  const hint = `Écrivez chaque élément entre «\u00a0:::${group.holds?.[0]}[…]\u00a0» et «\u00a0:::\u00a0».`;
  report(page, "unexpected-content", at, message, hint);
}

/** Pictures alone in their paragraph stand without it in a figure. */
function bareImages(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    const isPicture = token.type === "inline" && (token.children ?? []).every(({ type }) => type === "image");
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (!isPicture || before?.type !== "paragraph_open" || !after) continue;
    before.hidden = true;
    after.hidden = true;
  }
}

function renderTable(context: RenderContext, start: number, end: number): string {
  const { md, page, environment, tokens } = context;
  const inner = tokens.slice(start + 1, end);
  const props = tableProps(inner, tokens[start]?.meta as Caption);
  const html = md.renderer.render(inner, md.options, environment);
  return `${page.options.component("table", { ...props, html }).trim()}\n`;
}

function endOfTable(tokens: readonly Token[], start: number): number {
  let end = start;
  while (end < tokens.length && tokens[end]?.type !== "table_close") end += 1;
  return end;
}

/** The first table between two tokens, as texts. */
function tableTexts({ page, tokens }: RenderContext, start: number, end: number): TableTexts | undefined {
  const inside = tokens.slice(start, end);
  const from = inside.findIndex(({ type }) => type === "table_open");
  if (from === -1) return undefined;
  const texts: TableTexts = { rows: [], positions: [] };
  for (const token of inside.slice(from, endOfTable(inside, from))) {
    if (token.type === "tr_open") {
      texts.rows.push([]);
      texts.positions.push(positionAt(page, token.map?.[0] ?? 0, 0));
    }
    if (token.type === "inline") texts.rows.at(-1)?.push(plainText(token));
  }
  return texts;
}
