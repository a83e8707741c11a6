/** Holds one build together: reads, resolves, and answers what Eleventy's templates ask. Knows nothing of Eleventy. */
import { join } from "node:path";
import type { ApiFile } from "../catalogue/api/files.ts";
import { CatalogueKeeper } from "../catalogue/keeper.ts";
import { loadContent } from "../content/load.ts";
import { compareProblems, graded, hasErrors, type Problem } from "../content/problem.ts";
import { RecordReader } from "../content/records.ts";
import { LENIENT } from "../content/rules.ts";
import { loadSiteData } from "../data/load.ts";
import { ImageReader } from "../images/facts.ts";
import { listImages } from "../images/files.ts";
import type { ImageLibrary } from "../images/library.ts";
import { openLibrary } from "../images/open.ts";
import { hiddenImages, imageProblems } from "../images/problems.ts";
import { type AssetBundle, bundleAssets, type CheckedBundle } from "../publish/asset-bundle.ts";
import { compileSite } from "../site/compile.ts";
import type { Inputs } from "../site/context.ts";
import type { Asset, BuildOptions, Page, Site } from "../site/model.ts";
import { createTemplates, type Templates } from "../templates/environment.ts";
import { Views } from "../views/page-view.ts";
import type { PageView } from "../views/view.ts";
import { dataFiles } from "./data-files.ts";
import { heavyImages } from "./heavy-images.ts";
import { historyOf } from "./history.ts";
import { inputsOf } from "./inputs.ts";
import { type Kept, openKept } from "./kept.ts";
import { shownPath } from "./options.ts";
import { withLastGood } from "./stand-in.ts";
import { failurePage, TemplateError, templateFault } from "./template-error.ts";

/** What is read; no site when `_data` has an error. */
interface Resolved {
  site?: Site;
  inputs?: Inputs;
  library?: ImageLibrary;
  assets: CheckedBundle;
  problems: Problem[];
}

/** A site ready to be rendered. */
interface Prepared {
  site: Site;
  assets: AssetBundle;
  views: Views;
  library: ImageLibrary;
  pages: ReadonlyMap<string, Page>;
}

/** A page as its layout draws it, once it is asked to. */
export interface DrawnPage {
  page: Page;
  view: PageView;
  readonly html: string;
}

export class Generator {
  readonly options: BuildOptions;
  readonly templates: Templates;
  #prepared: Prepared | undefined;
  #problems: Problem[] | undefined;
  /** Kept from one edit to the next, as images seldom change; records and bodies too. */
  readonly #imageReader = new ImageReader();
  readonly kept: Kept;
  readonly #recordReader: RecordReader;
  readonly #catalogue = new CatalogueKeeper();
  #history: ReturnType<typeof historyOf> | undefined;
  /** Faults of templates already told since the last edit. */
  readonly #templateFaults = new Set<string>();

  constructor(options: BuildOptions) {
    this.options = options;
    this.kept = openKept(options.root, options.kept);
    this.#recordReader = new RecordReader(this.kept.texts);
    this.templates = createTemplates(join(options.root, "_includes"));
    this.templates.environment.addGlobal("asset", (name: string) => this.assetHref({ name }));
  }

  /** Prepares the site unless that is done; the problems found either way. */
  async ready(): Promise<Problem[]> {
    this.#problems ??= await this.#prepare();
    return this.#problems;
  }

  /** Every problem that can be told without rendering the site. */
  async check(): Promise<Problem[]> {
    return (await this.#resolve()).problems;
  }

  /** Something was edited: the next `ready` reads everything anew. */
  invalidate(): void {
    this.#problems = undefined;
    this.#templateFaults.clear();
  }

  /**
   * Reads and resolves everything, then makes it ready to be rendered.
   *
   * @returns every problem, sorted; on an error in content the site that could be resolved stays available to a
   * preview, and on one in `_data` the previous site does
   */
  async #prepare(): Promise<Problem[]> {
    const { site, inputs, library, assets: bundle, problems } = await this.#resolve();
    if (!site || !inputs || !library || (hasErrors(problems) && !this.options.preview)) return problems;
    const assets = withLastGood(bundle, this.#prepared?.assets);
    const views = new Views(site, inputs.markdown, (asset) => this.assetHref(asset), library);
    const pages = new Map(site.pages.map((page) => [page.address.url, page]));
    this.#prepared = { site, assets, views, library, pages };
    return problems;
  }

  /** Reads and resolves everything; no site when `_data` has an error. */
  async #resolve(): Promise<Resolved> {
    const { root, content, links, preview, base } = this.options;
    this.templates.refresh();
    // A preview asks git once: running it takes longer than an edit, and what is saved is not committed yet.
    if (!preview) this.#history = undefined;
    this.#history ??= historyOf(this.options);
    const shown = (path: string) => shownPath(path, root);
    const loaded = loadSiteData(join(root, "_data"), shown(join(root, "_data")), base, this.kept.data);
    const records = loadContent(content, shown(content), this.#recordReader);
    const { modified, problems: untold } = await this.#history;
    const { images, hidden } = listImages(this.options.images);
    const library = openLibrary(images, this.options, this.#imageReader);
    const { usable: data } = loaded;
    const inputs = inputsOf(this, { data, modified, images, library, kept: this.kept });
    const { site, problems } = compileSite(records, inputs, this.#catalogue);
    for (const results of [this.kept.data, this.kept.texts, this.kept.bodies]) results.turn();
    problems.push(...hiddenImages(hidden, shown), ...imageProblems(images, library, shown));
    if (this.options.advice) problems.push(...heavyImages(site.images, content, root));
    const grades = { ...(links === "warn" ? LENIENT : {}), ...data.site.value.controles };
    const assets = await bundleAssets(root, base);
    const found = [...loaded.problems, ...untold, ...problems, ...assets.problems];
    const all = graded(found, grades).sort(compareProblems);
    return loaded.data ? { site, inputs, library, assets, problems: all } : { assets, problems: all };
  }

  get site(): Site {
    return this.#ready.site;
  }

  get assets(): AssetBundle {
    return this.#ready.assets;
  }

  /** The images, and what the pages rendered so far ask of them. */
  get library(): ImageLibrary {
    return this.#ready.library;
  }

  /** The address of every page, in a stable order. */
  get urls(): string[] {
    return [...this.#ready.pages.keys()];
  }

  /** Files that no template makes, one after the other: the API of a site with a catalogue, feeds, redirects. */
  dataFiles(): IterableIterator<ApiFile> {
    return dataFiles(this.#ready.views);
  }

  /** Publishes these assets in place of those that pages were drawn with. */
  settle(assets: AssetBundle): void {
    this.#prepared = { ...this.#ready, assets };
  }

  /**
   * Draws a page: its view, and its whole HTML each time that it is asked for. In a preview, a template that fails gives
   * a page that says so.
   */
  draw(url: string): DrawnPage {
    return this.#drawFrom(this.#ready, url);
  }

  /** Draws pages of the site as it is now, whatever is edited later. */
  drawer(): (url: string) => DrawnPage {
    const prepared = this.#ready;
    return (url) => this.#drawFrom(prepared, url);
  }

  #drawFrom({ pages, views }: Prepared, url: string): DrawnPage {
    const page = pages.get(url);
    if (!page) throw new Error(`no page has the address ${url}`);
    const view = views.of(page);
    const html = () => this.#html(url, view);
    return {
      page,
      view,
      get html() {
        return html();
      },
    };
  }

  #html(url: string, view: PageView): string {
    try {
      return this.templates.environment.render(view.template, { view });
    } catch (error) {
      const fault = templateFault(error);
      const failure = new TemplateError(`${url} : un gabarit est en erreur.\n    ${fault}`);
      if (!this.options.preview) throw failure;
      if (!this.#templateFaults.has(fault)) console.error(failure.message);
      this.#templateFaults.add(fault);
      return failurePage(fault);
    }
  }

  /** The published address of one of our assets, or the address itself of an allowed one elsewhere. */
  assetHref(asset: Asset): string {
    if ("href" in asset) return asset.href;
    const path = this.#ready.assets.manifest[asset.name];
    if (path !== undefined) return path;
    // One that has had a fault since the preview started: the page is shown without it.
    if (this.options.preview) return `/assets/${asset.name}`;
    throw new Error(`no asset is named ${asset.name}`);
  }

  get #ready(): Prepared {
    if (!this.#prepared) throw new Error("the site is not prepared");
    return this.#prepared;
  }
}
