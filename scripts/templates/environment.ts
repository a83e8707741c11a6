/** The Nunjucks environment: layouts for pages, macros for components. The only place that sets it up. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import nunjucks from "nunjucks";
import { keyOf } from "../cache/results.ts";
import { longDate } from "../content/dates.ts";
import { encodePath } from "../content/permalink.ts";

export interface Templates {
  environment: nunjucks.Environment;
  /** Calls the macro of `components/<name>.njk`; the macro has the file's name in camel case. */
  component: (name: string, props: Record<string, unknown>) => string;
  /** Digest of every template. */
  digest: () => string;
  /** Forgets compiled templates if one was edited since the last time. */
  refresh: () => void;
}

/** What a template begins with tells what it is for: the end of that line is none of the page's. */
class CommentedLoader extends nunjucks.FileSystemLoader {
  override getSource(name: string): nunjucks.LoaderSource {
    const source = super.getSource(name);
    return { ...source, src: source.src.replace(/^(\{#[^{]*?#\})\n/, "$1") };
  }
}

type Macro = (props: Record<string, unknown>) => unknown;

/** @param folder absolute path of `_includes` */
export function createTemplates(folder: string): Templates {
  const loader = new CommentedLoader(folder);
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  exportOnce();
  environment.addFilter("longDate", longDate);
  environment.addFilter("encodePath", encodePath);
  environment.addFilter("json", (value: unknown) => new nunjucks.runtime.SafeString(safeJson(value)));

  const macros = new Map<string, Macro>();
  let stamp = stampOf(folder);
  return {
    environment,
    component: (name, props) => {
      let macro = macros.get(name);
      if (!macro) {
        macro = loadMacro(environment, name);
        macros.set(name, macro);
      }
      return String(macro(props));
    },
    digest: () => templatesDigest(folder),
    refresh: () => {
      const now = stampOf(folder);
      if (now === stamp) return;
      stamp = now;
      macros.clear();
      (loader as unknown as { cache: object }).cache = {};
    },
  };
}

/** Changes with any template: compiling those of one page takes longer than all the rest of an edit. */
function stampOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => {
      const stats = statSync(join(folder, name), { throwIfNoEntry: false });
      return `${name} ${stats?.size} ${stats?.mtimeMs} ${stats?.ctimeMs}`;
    })
    .join("\n");
}

interface Exporting {
  getExported: (...given: unknown[]) => void;
}

type Exported = (error: Error | null, macros?: object) => void;

/**
 * Has a template imported without context run once, where Nunjucks runs it anew for each page that imports it: a third
 * of the time that pages take. Its macros depend on nothing but the environment.
 */
function exportOnce(): void {
  const prototype = nunjucks.Template.prototype as unknown as Exporting & { exportsOnce?: boolean };
  if (prototype.exportsOnce) return;
  const { getExported } = prototype;
  const macros = new WeakMap<object, object>();
  prototype.exportsOnce = true;
  prototype.getExported = function (this: Exporting, ...given) {
    const [done] = given as [Exported];
    if (typeof done !== "function") return getExported.apply(this, given);
    const known = macros.get(this);
    if (known) return done(null, known);
    const remember: Exported = (error, made) => {
      if (made) macros.set(this, made);
      done(error, made);
    };
    return getExported.call(this, remember);
  };
}

/** JSON that can stand in a `<script>` element: nothing in it can close the element. */
function safeJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

function loadMacro(environment: nunjucks.Environment, name: string): Macro {
  const template = environment.getTemplate(`components/${name}.njk`, true);
  let macro: Macro | undefined;
  const exported = (error: Error | null, exports: Record<string, Macro>) => {
    if (error) throw error;
    macro = exports[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
  };
  (template as unknown as { getExported: (done: typeof exported) => void }).getExported(exported);
  if (!macro) throw new Error(`components/${name}.njk exports no macro of its name`);
  return macro;
}

/** The names of the templates of a folder; none when there is no such folder. */
export function templateNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".njk"))
    .map((name) => name.slice(0, -".njk".length));
}

/** A digest of every component. @param folder absolute path of `_includes` */
export function componentsDigest(folder: string): string {
  return templatesDigest(join(folder, "components"));
}

/** A digest of every template under a folder. */
function templatesDigest(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = entries.map(({ parentPath, path, name }) => join(parentPath ?? path, name)).sort();
  return keyOf(...files.flatMap((file) => [relative(folder, file), readFileSync(file, "utf8")]));
}
