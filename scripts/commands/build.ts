/** `npm run build`: content in, a whole site out, or every mistake told and the last site left as it was. */
import { graded, hasErrors, type Problem } from "../content/problem.ts";
import { TOLD_BUDGETS } from "../content/rules.ts";
import { Generator } from "../generator/generator.ts";
import { buildOptions, shownPath } from "../generator/options.ts";
import { TemplateError } from "../generator/template-error.ts";
import { noBreakSpaces } from "../markdown/typography.ts";
import { filesUnder } from "../publish/asset-bundle.ts";
import { moveUnder } from "../publish/delivery/base.ts";
import { compress } from "../publish/delivery/compress.ts";
import { placeFiles } from "../publish/files.ts";
import { hostFiles } from "../publish/hosts/hosts.ts";
import { HostLimitError } from "../publish/hosts/netlify.ts";
import { publishImages } from "../publish/images/publish.ts";
import { checkOutput } from "../publish/output/check.ts";
import { LIST_SUFFIX, ListError, listFile, previousList } from "../publish/previous/list.ts";
import { lostAddresses } from "../publish/previous/lost.ts";
import { type RenderedPage, renderSite } from "../publish/render.ts";
import { SearchIndexError, writeSearchIndex } from "../publish/search-index.ts";
import { inStaging, writeBeside, writeInto } from "../publish/staging.ts";
import { diskFault } from "../publish/swap/faults.ts";
import { OutputError } from "../publish/swap/lock.ts";
import { budgetProblems, budgetTable } from "../publish/weight/budgets.ts";
import { weighSite } from "../publish/weight/weigh.ts";
import { type Publication, publishArguments, UsageError } from "./arguments.ts";
import { restrainLargeHeap } from "./large-heap.ts";
import { count, formatProblems } from "./report.ts";

/** Errors whose message says all there is to say; any other is a fault of ours, shown with its stack. */
const PLAIN_ERRORS = [UsageError, SearchIndexError, TemplateError, HostLimitError, OutputError, ListError];

/** @returns the process's exit code */
async function build(args: readonly string[]): Promise<number> {
  const requested = publishArguments(args);
  const generator = new Generator(buildOptions(requested));
  const { output, root, base = "/" } = generator.options;
  const problems = [...(await generator.ready())];
  restrainLargeHeap();
  if (!hasErrors(problems)) problems.push(...(await lost(generator, requested.previous)));
  const isPublished = !hasErrors(problems);
  if (problems.length > 0) console.error(formatProblems(problems, isPublished));
  if (!isPublished) return 1;

  let indexed = 0;
  let weights = "";
  const made = await inStaging(generator.options, async (staging) => {
    const { pages, faults, table } = await make(generator, staging, requested.budgets);
    if (faults.length > 0) console.error(formatProblems(faults, !hasErrors(faults)));
    if (hasErrors(faults)) return undefined;
    weights = table;
    indexed = await writeSearchIndex(pages, staging, base);
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
    return beside;
  });
  if (!made) return 1;
  made.set(LIST_SUFFIX, listFile(generator.site));
  for (const [suffix, text] of made) writeBeside(output, suffix, text);
  const pages = generator.site.pages.filter(({ kind }) => kind !== "redirect").length;
  const redirects = generator.site.pages.length - pages;
  console.log(`${noBreakSpaces(weights)}\n`);
  console.log(
    `${count(pages, "page")} et ${count(redirects, "redirection")} publiées dans ${shownPath(output, root)}, ` +
      `à la date du ${generator.options.date}. ${count(indexed, "page")} dans l’index de recherche.`,
  );
  return 0;
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

/** Fills the staging folder with the whole site; what the finished pages show to be wrong, and what they weigh. */
async function make(
  generator: Generator,
  staging: string,
  budgets: Publication["budgets"],
): Promise<{ pages: RenderedPage[]; faults: Problem[]; table: string }> {
  const pages = await renderSite(generator, staging);
  const images = await publishImages(generator);
  const files = placeFiles(generator, staging, images.files);
  const stayedOn = pages.filter(({ staysOn }) => staysOn);
  const weight = await weighSite(stayedOn, files, staging);
  // Sheets that hold the DSFR's components whole are an owner's choice, made knowing what they weigh.
  const isWhole = generator.options.css === "components";
  const heavy = budgetProblems(weight).filter(({ rule }) => !isWhole || !/^budget-(?:css|visit)$/.test(rule));
  const faults = [
    ...images.problems,
    ...checkOutput(pages, files, generator.options.links === "error"),
    ...heavy,
  ];
  const grades = { ...(budgets === "warn" ? TOLD_BUDGETS : {}), ...generator.site.data.site.value.controles };
  const told = graded(faults, grades);
  return { pages, faults: told, table: budgetTable(weight) };
}

try {
  process.exitCode = await build(process.argv.slice(2));
} catch (error) {
  const isPlain = PLAIN_ERRORS.some((kind) => error instanceof kind);
  console.error(isPlain ? (error as Error).message : (diskFault(error) ?? error));
  process.exitCode = 1;
}
