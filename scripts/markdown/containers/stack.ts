/** Pairs the lines that open and close containers, and knows where in them the pass is. */
import type { Token } from "markdown-it";
import { type Page, type Position, positionAt, report } from "../page.ts";
import { type CheckedMark, checkMark } from "./check.ts";
import type { ContainerMark } from "./rules.ts";

/** What an opening token carries once met. */
export interface OpenContainer {
  /** Undefined when its name is not known: its content is published alone. */
  checked: CheckedMark | undefined;
  name: string;
  at: Position;
  headingLevel: number;
  /** Index of the closing token among the published ones; the opening's own when there is none. */
  end: number;
}

/** How a table is named. */
export interface Caption {
  text: string;
  /** Whether an editor wrote it, so that it is shown. */
  visible: boolean;
}

/** The containers open at a point of the page. */
export interface ContainerStack {
  /** Meets an opening or closing token, about to be published at an index. */
  meet: (token: Token, line: number, index: number) => void;
  /** Notes that a token may end the list or quotation in which containers are still open. */
  leave: (token: Token) => void;
  /** The caption of a table met now. */
  caption: () => Caption;
  isInside: (name?: string) => boolean;
  end: () => void;
}

const MAX_DEPTH = 20;
const CAPTIONED = new Set(["tableau", "graphique"]);

interface Entry extends OpenContainer {
  level: number;
  outerHeading: number;
}

/** An empty stack, for one page. */
export function createContainerStack(page: Page): ContainerStack {
  const stack: Entry[] = [];

  function open(token: Token, line: number, index: number): void {
    const mark = token.meta as ContainerMark;
    const column = Math.max(0, (page.lines[line] ?? "").indexOf(mark.text.trimEnd()));
    const locate = (offset: number) => positionAt(page, line, column + offset);
    const checked = checkMark(page, mark, locate);
    const headingLevel = Math.min(6, page.headingLevel + 1);
    const entry: Entry = {
      checked,
      name: checked?.definition.name ?? mark.name,
      at: locate(0),
      headingLevel,
      end: index,
      level: token.level,
      outerHeading: page.headingLevel,
    };
    token.meta = entry;
    checkPlace(checked, entry);
    if (checked && checked.definition.form !== "container") return;
    if (stack.length >= MAX_DEPTH) {
      report(page, "container-depth", entry.at, "trop de blocs les uns dans les autres.");
      return;
    }
    stack.push(entry);
    if (checked?.definition.titled && checked.label !== "") page.headingLevel = headingLevel;
  }

  function checkPlace(checked: CheckedMark | undefined, entry: Entry): void {
    const within = checked?.definition.within;
    if (within === undefined || stack.at(-1)?.name === within) return;
    const message = `le bloc «\u00a0${entry.name}\u00a0» doit être directement dans un bloc «\u00a0${within}\u00a0».`;
    report(page, "misplaced-container", entry.at, message, `Ouvrez d’abord :::${within}.`);
  }

  function close(token: Token, line: number, index: number): void {
    const top = stack.at(-1);
    if (top && top.level === token.level) {
      top.end = index;
      pop();
      return;
    }
    const column = Math.max(0, (page.lines[line] ?? "").indexOf(":::"));
    const hint = "Retirez cette ligne, ou ouvrez un bloc avant elle\u00a0; un sommaire ne se ferme pas.";
    const message = "cette ligne «\u00a0:::\u00a0» ne ferme aucun bloc.";
    report(page, "stray-container-end", positionAt(page, line, column), message, hint);
  }

  function pop(): void {
    const entry = stack.pop();
    if (entry) page.headingLevel = entry.outerHeading;
  }

  function abandon(): void {
    const entry = stack.at(-1);
    if (!entry) return;
    const message = `le bloc «\u00a0${entry.name}\u00a0» n’est jamais fermé.`;
    const hint = "Ajoutez une ligne «\u00a0:::\u00a0» là où il finit.";
    report(page, "unclosed-container", entry.at, message, hint);
    pop();
  }

  return {
    meet: (token, line, index) =>
      token.type === "container_open" ? open(token, line, index) : close(token, line, index),
    leave: (token) => {
      while (token.nesting === -1 && (stack.at(-1)?.level ?? 0) > token.level) abandon();
    },
    caption: () => {
      const around = stack.findLast((entry) => CAPTIONED.has(entry.name));
      return around?.checked?.label
        ? { text: around.checked.label, visible: around.name === "tableau" }
        : { text: page.headingText, visible: false };
    },
    isInside: (name) => (name === undefined ? stack.length > 0 : stack.some((entry) => entry.name === name)),
    end: () => {
      while (stack.length > 0) abandon();
    },
  };
}
