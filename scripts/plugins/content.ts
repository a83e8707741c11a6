/** The list of pages that Eleventy goes through, one address each; what they show stays out of its cascade. */
import type { UserConfig } from "@11ty/eleventy/UserConfig";
import { hasErrors } from "../content/problem.ts";
import type { DrawnPage, Generator } from "../generator/generator.ts";
import { TreeWriter } from "../publish/writing/tree-writer.ts";

export interface ContentOptions {
  generator: Generator;
  /** Takes every page as it is drawn; without it, pages are written in the output folder as their layouts draw them. */
  onPage?: ((drawn: DrawnPage) => void) | undefined;
  /** Told of what stops a page, which Nunjucks and Eleventy lose on its way up. */
  onFault?: ((error: unknown) => void) | undefined;
  /** Pages are made when they are asked for: Eleventy goes through none. */
  onDemand?: boolean;
}

/** Pages drawn before what goes on meanwhile has its turn. */
const IN_A_ROW = 8;

export function contentPlugin(
  config: UserConfig,
  { generator, onPage, onFault, onDemand = false }: ContentOptions,
): void {
  let writer: TreeWriter | undefined;
  config.addGlobalData("urls", () => (onDemand ? [] : generator.urls));
  config.on("eleventy.beforeWatch", () => generator.invalidate());
  config.on("eleventy.before", async ({ directories }) => {
    const problems = await generator.ready();
    if (hasErrors(problems) && !generator.options.preview) {
      throw new Error("le contenu a des erreurs : lancez « npm run build » pour les lire");
    }
    writer = new TreeWriter(directories.output);
  });
  const publish = (url: string, done: (error: unknown, text?: string) => void) => {
    try {
      const drawn = generator.draw(url);
      if (onPage) onPage(drawn);
      else writer?.write(drawn.page.address.file, drawn.html);
    } catch (error) {
      onFault?.(error);
      return done(error);
    }
    done(null, "");
  };
  let turn = 0;
  generator.templates.environment.addFilter(
    "publish",
    (url, done) => {
      if (++turn % IN_A_ROW === 0) setImmediate(publish, url, done);
      else publish(url, done);
    },
    true,
  );
}
