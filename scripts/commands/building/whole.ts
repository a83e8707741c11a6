/** Makes a whole site from its sources: the long way, taken whenever anything has changed. */
import { graded, hasErrors, type Problem } from "../../content/problem.ts";
import { TOLD_BUDGETS } from "../../content/rules.ts";
import { placeForm } from "../../editing/form/place.ts";
import { Generator } from "../../generator/generator.ts";
import { leavePublished, leaveRead } from "../../generator/kept.ts";
import { shownPath } from "../../generator/options.ts";
import { TemplateError } from "../../generator/template-error.ts";
import { noBreakSpaces } from "../../markdown/typography.ts";
import { filesUnder } from "../../publish/asset-bundle.ts";
import { moveUnder } from "../../publish/delivery/base.ts";
import { compress } from "../../publish/delivery/compress.ts";
import { placeFiles } from "../../publish/files.ts";
import { hostFiles } from "../../publish/hosts/hosts.ts";
import { HostLimitError } from "../../publish/hosts/netlify.ts";
import { publishImages } from "../../publish/images/publish.ts";
import { checkOutput } from "../../publish/output/check.ts";
import { integritiesIn } from "../../publish/output/integrity.ts";
import { permalinksOf } from "../../publish/output/permalinks.ts";
import { LIST_SUFFIX, ListError, listFile, previousList } from "../../publish/previous/list.ts";
import { lostAddresses } from "../../publish/previous/lost.ts";
import { renderSite } from "../../publish/render.ts";
import { SearchIndexError, writeSearchIndex } from "../../publish/search-index.ts";
import { inStaging, writeBeside, writeInto } from "../../publish/staging.ts";
import { keepFolder, lastFiles } from "../../publish/unchanged/folders.ts";
import { siteFolders, type Told } from "../../publish/unchanged/site.ts";
import { budgetProblems, budgetTable } from "../../publish/weight/budgets.ts";
import { weighSite } from "../../publish/weight/weigh.ts";
import { DrawnPages } from "../../publish/writing/drawn-pages.ts";
import { TreeWriter } from "../../publish/writing/tree-writer.ts";
import type { BuildOptions } from "../../site/model.ts";
import type { Publication } from "../arguments.ts";
import { count, formatProblems } from "../report.ts";
import { compileLess, restrainLargeHeap } from "./engine.ts";
import { part } from "./parts.ts";

/** Errors whose message says all there is to say. */
export const PLAIN_ERRORS = [SearchIndexError, TemplateError, HostLimitError, ListError];

/**
 * Makes a site and publishes it, or tells why not.
 *
 * @param digest of everything that it is made from, under which it is kept
 * @returns whether it was published
 */
export async function buildWhole(
  requested: Publication,
  options: BuildOptions,
  digest: string | undefined,
): Promise<boolean> {
  compileLess();
  const generator = new Generator(options);
  const { output, root, base = "/" } = options;
  const found = await generator.ready();
  leaveRead(generator.kept);
  restrainLargeHeap("drawing");
  const gone = hasErrors(found) ? [] : await lost(generator, requested.previous);
  const problems = [...found, ...gone];
  const isPublished = !hasErrors(problems);
  if (problems.length > 0) console.error(formatProblems(problems, isPublished));
  if (!isPublished) return false;

  const told = await inStaging(options, async (staging) => {
    const writer = new TreeWriter(staging, digest === undefined ? undefined : lastFiles(siteFolders(root)));
    const made = await make(generator, staging, writer, requested.budgets);
    if (!made) return undefined;
    const { faults, table, indexed } = made;
    const { edition } = generator.site.data.site.value;
    if (edition) placeForm(staging, options, generator.site.data.site.value);
    const files = filesUnder(staging);
    if (base !== "/") moveUnder(base, staging, files);
    const compressed = requested.compress;
    const { inside, beside } = hostFiles(requested.hosts, generator.site, {
      folder: staging,
      files,
      compressed,
    });
    if (compressed) await compress(staging, files);
    for (const [path, text] of inside) writeInto(staging, path, text);
    beside.set(LIST_SUFFIX, listFile(generator.site));
    const summary = summaryOf(generator, table, indexed);
    const all: Told = { problems: [problems, faults], summary, beside: [...beside] };
    // What was said of the addresses of another site is no more true of the next.
    if (digest !== undefined && gone.length === 0) {
      // Under a path, pages are written over with others.
      const digests = base === "/" ? writer.digests : undefined;
      await keepFolder(siteFolders(root), digest, staging, all, digests);
    }
    return all;
  });
  if (!told) return false;
  leavePublished(generator.kept);
  for (const [suffix, text] of told.beside) writeBeside(output, suffix, text);
  console.log(told.summary);
  return true;
}

function summaryOf({ site, options }: Generator, weights: string, indexed: number): string {
  const pages = site.pages.filter(({ kind }) => kind !== "redirect").length;
  const redirects = site.pages.length - pages;
  return (
    `${noBreakSpaces(weights)}\n\n` +
    `${count(pages, "page")} et ${count(redirects, "redirection")} publiées dans ` +
    `${shownPath(options.output, options.root)}, à la date du ${options.date}. ` +
    `${count(indexed, "page")} dans l’index de recherche.`
  );
}

/** The addresses of the last publication to which nothing would answer any more. */
async function lost(generator: Generator, asked: string | undefined): Promise<Problem[]> {
  const previous = await previousList(asked, generator.options);
  if ("pages" in previous) {
    const { controles } = generator.site.data.site.value;
    return graded(lostAddresses(previous.pages, generator.site), controles);
  }
  if (previous.reason !== undefined) {
    console.log(`Adresses non comparées à celles de la construction précédente, ${previous.reason}.`);
  }
  return [];
}

/** Fills the staging folder with the whole site, unless it must not be published; what its pages show and weigh. */
async function make(
  generator: Generator,
  staging: string,
  writer: TreeWriter,
  budgets: Publication["budgets"],
): Promise<{ faults: Problem[]; table: string; indexed: number } | undefined> {
  const { root, base = "/" } = generator.options;
  const drawn = new DrawnPages(staging);
  const stop = new AbortController();
  const { signal } = stop;
  const finished = finish(generator, staging, writer, drawn, budgets);
  const until = finished.then(() => restrainLargeHeap("rest"));
  const isLikelyNew = generator.kept.texts.hasNew;
  // The engine is a process of its own: it reads while the rest is made.
  const indexing = part("search", () =>
    writeSearchIndex(drawn, staging, { base, root, signal, until, isLikelyNew, writer }),
  );
  // What one or the other fails on is told when it is waited for.
  const settled = Promise.allSettled([until, indexing]);
  let isRight = false;
  try {
    const { faults, table } = await finished;
    if (faults.length > 0) console.error(formatProblems(faults, !hasErrors(faults)));
    isRight = !hasErrors(faults);
    return isRight ? { faults, table, indexed: await indexing } : undefined;
  } finally {
    if (!isRight) stop.abort();
    await settled;
    drawn.remove();
  }
}

/** Makes the pages and puts beside them all that they need; what they show to be wrong, and what they weigh. */
async function finish(
  generator: Generator,
  staging: string,
  writer: TreeWriter,
  drawn: DrawnPages,
  budgets: Publication["budgets"],
): Promise<{ faults: Problem[]; table: string }> {
  const pages = await renderSite(generator, staging, {
    drawn,
    onStage: () => restrainLargeHeap("rest"),
    writer,
  });
  restrainLargeHeap("rest");
  const images = await part("images", () => publishImages(generator));
  const files = await placeFiles(generator, staging, images.files, writer);
  const stayedOn = pages.filter(({ staysOn }) => staysOn);
  const weight = await weighSite(stayedOn, files, staging, generator.kept.sizes, writer.digests);
  // Sheets that hold the DSFR's components whole are an owner's choice, made knowing what they weigh.
  const isWhole = generator.options.css === "components";
  const heavy = budgetProblems(weight).filter(({ rule }) => !isWhole || !/^budget-(?:css|visit)$/.test(rule));
  const integrity = integritiesIn(staging, files);
  const faults = [
    ...images.problems,
    ...checkOutput(
      pages,
      files,
      integrity,
      generator.options.links === "error",
      permalinksOf(generator.site),
    ),
    ...heavy,
  ];
  const grades = { ...(budgets === "warn" ? TOLD_BUDGETS : {}), ...generator.site.data.site.value.controles };
  return { faults: graded(faults, grades), table: budgetTable(weight) };
}
