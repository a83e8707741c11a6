/** Renders Markdown in tests with the real DSFR components. */
import nunjucks from "nunjucks";
import type { Problem } from "../../../scripts/content/problem.ts";
import type { Picture } from "../../../scripts/images/library.ts";
import { createMarkdown } from "../../../scripts/markdown/index.ts";
import type { MarkdownOptions, MarkdownResult, MarkdownSource } from "../../../scripts/markdown/types.ts";

type Macro = (props: Record<string, unknown>) => { toString(): string };

const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader("_includes"), {
  autoescape: true,
});
const macros = new Map<string, Macro>();

function macroOf(name: string): Macro {
  const known = macros.get(name);
  if (known) return known;
  const exported = exportsOf(`components/${name}.njk`);
  const macro = exported[name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())];
  if (!macro) throw new Error(`components/${name}.njk exports no macro of its name`);
  macros.set(name, macro);
  return macro;
}

function exportsOf(path: string): Record<string, Macro> {
  let found: Record<string, Macro> = {};
  // The type of nunjucks leaves this method out.
  const template = environment.getTemplate(path, true) as unknown as {
    getExported: (done: (error: Error | null, exported: Record<string, Macro>) => void) => void;
  };
  template.getExported((error, exported) => {
    if (error) throw error;
    found = exported;
  });
  return found;
}

/** Images of the site: a light one, and a heavy one with its twin. */
const PICTURES: Readonly<Record<string, (use: string) => Picture>> = {
  "/img/connue.png": () => ({ src: "/img/connue.png", width: 640, height: 360 }),
  "/img/lourde.jpg": (use) => ({
    src: "/img/lourde.jpg",
    width: 1600,
    height: 900,
    webp: { srcset: `/assets/img/${use}.webp 800w`, sizes: "50rem" },
  }),
};

export const options: MarkdownOptions = {
  component: (name, props) => macroOf(name)(props).toString(),
  origins: ["https://beta.gouv.fr"],
  frameHosts: ["www.dailymotion.com", "geo.dailymotion.com", "www.youtube-nocookie.com"],
  reservedIds: ["content"],
  audience: true,
  glossary: {
    entryOf: (word) =>
      /^impacts?$/i.test(word) ? { anchor: "impact", definition: "Ce qu'un service « change »." } : undefined,
    words: ["impact", "impacts"],
  },
  picture: (src, use) => PICTURES[src]?.(use),
};

export const markdown = createMarkdown(options);

/** Renders a body of a French page, unless told otherwise. */
export function render(body: string, given: Partial<MarkdownSource> = {}): MarkdownResult {
  return markdown.render({
    file: "page.md",
    body,
    firstLine: 1,
    lang: "fr",
    title: "Titre de la page",
    h1: "layout",
    ...given,
  });
}

/** The published HTML of a body. */
export function html(body: string, given: Partial<MarkdownSource> = {}): string {
  return render(body, given).html;
}

/** The problems of a body as `line:column rule`. */
export function problems(body: string, given: Partial<MarkdownSource> = {}): string[] {
  return render(body, given).problems.map(told);
}

function told({ line, column, rule }: Problem): string {
  return `${line}:${column} ${rule}`;
}
