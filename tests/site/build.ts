/** Builds a content tree with the real configuration, and reads what comes out. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { formatProblems } from "../../scripts/commands/report.ts";
import { hasErrors, type Problem } from "../../scripts/content/problem.ts";
import { Generator } from "../../scripts/generator/generator.ts";
import { buildOptions, type RequestedOptions } from "../../scripts/generator/options.ts";
import { filesUnder } from "../../scripts/publish/asset-bundle.ts";
import { placeFiles } from "../../scripts/publish/files.ts";
import { publishImages } from "../../scripts/publish/images/publish.ts";
import { checkOutput } from "../../scripts/publish/output/check.ts";
import { integritiesIn } from "../../scripts/publish/output/integrity.ts";
import { permalinksOf } from "../../scripts/publish/output/permalinks.ts";
import { renderSite } from "../../scripts/publish/render.ts";
import { Html } from "./html.ts";
import { type ContentSource, type Files, makeProject, temporaryFolder } from "./project.ts";

export interface FixtureOptions
  extends Pick<RequestedOptions, "css" | "date" | "links" | "preview" | "noindex" | "modified"> {
  /** Further files of the project, by path from its root: `_data/site.yml`, `_includes/sidebars/x.njk`. */
  project?: Files;
}

/** The day on which fixtures are built. */
export const BUILD_DATE = "2026-09-15";

/** What one build published. */
export class BuiltSite {
  readonly folder: string;
  readonly problems: readonly Problem[];

  constructor(folder: string, problems: readonly Problem[]) {
    this.folder = folder;
    this.problems = problems;
  }

  /** Every file published, in byte order. */
  get files(): string[] {
    return filesUnder(this.folder);
  }

  has(file: string): boolean {
    return statSync(join(this.folder, file), { throwIfNoEntry: false })?.isFile() ?? false;
  }

  /** The text of a published file. */
  text(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  /** The page that answers an address, looked for as static hosts do: `x`, `x.html`, `x/index.html`. */
  page(url: string): Html {
    const path = url.slice(1);
    const candidates = path === "" || path.endsWith("/") ? [`${path}index.html`] : [path, `${path}.html`];
    const file = candidates.find((candidate) => this.has(candidate));
    if (file === undefined) throw new Error(`${url} is not published`);
    return new Html(this.text(file));
  }
}

/** A generator for a content tree, with whole sheets, which take no time to make; links that lead nowhere are warnings unless asked otherwise. */
export function prepareFixture(content: ContentSource, options: FixtureOptions = {}): Generator {
  const { project = {}, ...requested } = options;
  const root = makeProject(content, project);
  return new Generator(
    buildOptions({ css: "components", date: BUILD_DATE, links: "warn", ...requested, root }),
  );
}

/** What the build command would print about a content tree. */
export async function problemsOf(content: ContentSource, options: FixtureOptions = {}): Promise<string> {
  const problems = await prepareFixture(content, options).ready();
  return problems.length === 0 ? "" : formatProblems(problems, !hasErrors(problems));
}

/** Builds a content tree that has no error. */
export async function buildFixture(content: ContentSource, options: FixtureOptions = {}): Promise<BuiltSite> {
  const generator = prepareFixture(content, options);
  const problems = await generator.ready();
  if (hasErrors(problems) && !options.preview) throw new Error(formatProblems(problems, false));
  const folder = temporaryFolder();
  const pages = await renderSite(generator, folder);
  const images = options.preview ? undefined : await publishImages(generator);
  const files = await placeFiles(generator, folder, images?.files);
  const checkLinks = generator.options.links === "error";
  const permalinkOf = permalinksOf(generator.site);
  const seen = checkOutput(pages, files, integritiesIn(folder, files), checkLinks, permalinkOf);
  const faults = [...(images?.problems ?? []), ...seen];
  if (faults.length > 0) throw new Error(formatProblems(faults, false));
  return new BuiltSite(folder, problems);
}
