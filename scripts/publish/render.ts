/** Runs Eleventy once, from a prepared site to files in a folder. */
import { readFileSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { keyOf } from "../cache/results.ts";
import type { DrawnPage, Generator } from "../generator/generator.ts";
import { liftedSheet } from "../site/lifted-styles.ts";
import { hasBody, type Page, type Site, sourceOf } from "../site/model.ts";
import type { AssetBundle } from "./asset-bundle.ts";
import { type Inspection, OutputInspector } from "./output/inspection.ts";
import { type Integrities, integrities, sealed } from "./output/integrity.ts";
import { Fitting } from "./purge/dress.ts";
import { indexedDigest, searchFacts } from "./search-facts.ts";
import { DrawnPages } from "./writing/drawn-pages.ts";
import { type KnownPage, pageKeys } from "./writing/known-pages.ts";
import { TreeWriter } from "./writing/tree-writer.ts";

/** Pages dressed before what goes on meanwhile has its turn. */
const IN_A_ROW = 8;

interface Rendering {
  /** Takes the pages as they are drawn; whoever gives it removes it. */
  drawn?: DrawnPages;
  /** Called between drawing, purging and dressing, each of which takes much memory of its own. */
  onStage?: (() => void) | undefined;
  /** Writes the pages. */
  writer?: TreeWriter;
}

/** What is known of a page once its turn to be drawn has come. */
interface Turn extends Pick<KnownPage, "indexed" | "places"> {
  key: string;
  /** When it was not drawn. */
  before?: KnownPage;
}

/**
 * @param folder absolute path of an empty folder
 * @returns the pages written there, in their order
 */
export async function renderSite(
  generator: Generator,
  folder: string,
  rendering: Rendering = {},
): Promise<Inspection[]> {
  const { drawn = new DrawnPages(folder), writer = new TreeWriter(folder), onStage } = rendering;
  try {
    return await render(generator, folder, { drawn, writer, onStage });
  } finally {
    drawn.end();
    if (!rendering.drawn) drawn.remove();
  }
}

type Destinations = Required<Pick<Rendering, "drawn" | "writer">>;

async function render(
  generator: Generator,
  folder: string,
  { drawn, writer, onStage }: Destinations & Rendering,
): Promise<Inspection[]> {
  const { css, root } = generator.options;
  const lifted = liftedSheets(generator.site);
  let fitting =
    css === "purged" ? await Fitting.start(root, generator.assets, lifted, generator.kept.places) : undefined;
  const turns: Turn[] = [];
  const take = taker(generator, { drawn, writer });
  await draw(generator, folder, (drawing) => turns.push(take(drawing, fitting)));
  drawn.end();
  onStage?.();
  const dressed = await fitting?.dress((index) => drawn.html(index));
  // What it knows of all pages would fill memory while they are dressed.
  fitting = undefined;
  onStage?.();
  const integrity = loadedFiles(dressed?.assets ?? generator.assets, lifted);
  const inspector = new OutputInspector();
  const pages: Inspection[] = [];
  for (const [index, { key, before, indexed, places }] of turns.entries()) {
    const page = drawn.pages[index]?.page as Page;
    const [file, source] = [page.address.file, originOf(page)];
    const sheets = dressed?.tags(index) ?? "";
    if (before?.sheets === sheets) {
      pages.push(inspector.recall({ ...before.inspection, source }));
      continue;
    }
    const undressed = drawn.html(index);
    const html = sealed(dressed ? dressed.page(undressed, index) : undressed, integrity);
    const digest = writer.write(file, html);
    const inspection = inspector.inspect({ file, html, source });
    if (digest !== undefined) {
      generator.kept.pages.set(key, { indexed, places, sheets, digest, inspection });
    }
    pages.push(inspection);
    // The search engine reads the pages meanwhile.
    if (index % IN_A_ROW === 0) await nextTurn();
  }
  if (dressed) generator.settle(dressed.assets);
  return pages;
}

/** What takes each page in its turn: one that an earlier build drew the same is written as it was, and not drawn. */
function taker(
  generator: Generator,
  { drawn, writer }: Destinations,
): (drawing: DrawnPage, fitting: Fitting | undefined) => Turn {
  const { assets, options, templates } = generator;
  const layouts = keyOf(templates.digest(), JSON.stringify([options.css, assets.manifest]));
  const keyOfPage = pageKeys(layouts);
  return (drawing, fitting) => {
    const { page, view } = drawing;
    const key = keyOfPage(view);
    const before = generator.kept.pages.get(key);
    if (before && writer.writeAgain(page.address.file, before.digest)) {
      const { indexed, places } = before;
      fitting?.addKnown(places);
      const draw = () => generator.draw(page.address.url).html;
      drawn.addWritten({ page, search: searchFacts(page, view, indexed) }, draw);
      return { key, before, indexed, places };
    }
    const { html } = drawing;
    const indexed = indexedDigest(html);
    const places = fitting?.add(html) ?? "";
    drawn.add({ page, search: searchFacts(page, view, indexed) }, html);
    return { key, indexed, places };
  };
}

/** Has Eleventy go through every page. */
async function draw(generator: Generator, folder: string, onPage: (drawn: DrawnPage) => void): Promise<void> {
  const [{ default: Eleventy }, { configure }] = await Promise.all([
    import("@11ty/eleventy"),
    import("../../.eleventy.ts"),
  ]);
  let fault: unknown;
  const onFault = (error: unknown) => {
    fault ??= error;
  };
  const eleventy = new Eleventy(undefined, folder, {
    configPath: "",
    quietMode: true,
    config: configure(generator, { onPage, onFault }),
  });
  await eleventy.init();
  eleventy.disableLogger();
  try {
    await eleventy.write();
  } catch (error) {
    throw fault ?? error;
  }
}

/** The integrity of what pages may load: the files are as they will be published. */
function loadedFiles({ files }: AssetBundle, lifted: ReadonlyMap<string, string>): Integrities {
  return integrities((path) => {
    const file = files.get(path.slice(1));
    return file === undefined ? lifted.get(path) : readFileSync(file);
  });
}

/** The sheets made from the content itself, by address. */
function liftedSheets({ pages }: Site): Map<string, string> {
  const lifted = new Map<string, string>();
  for (const page of pages) {
    const sheet = hasBody(page) ? liftedSheet(page.body.styles) : undefined;
    if (sheet) lifted.set(`/${sheet.file}`, sheet.css);
  }
  return lifted;
}

/** The content file of a page, else the layout that makes it. */
function originOf(page: Page): string {
  if (page.kind === "redirect") return page.source;
  return hasBody(page) ? sourceOf(page).file : `_includes/layouts/${page.kind}.njk`;
}
