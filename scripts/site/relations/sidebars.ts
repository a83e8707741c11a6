/** Finds the side menu that a page's front matter names. */
import type { MarkdownFile } from "../../content/front-matter.ts";
import { suggestion } from "../../content/nearest.ts";
import type { Context } from "../context.ts";
import type { PageSidebar } from "../model.ts";

/**
 * The menu of a name; undefined when there is none, which is told at the key `sidebar` of the file.
 *
 * @param written may end in `.html`, as the old site's names did
 */
export function sidebarNamed(
  written: string,
  source: Pick<MarkdownFile, "file" | "locate">,
  context: Context,
): PageSidebar | undefined {
  const { data, sidebarTemplates } = context.inputs;
  const name = written.replace(/\.html$/, "");
  const menu = data.sidebars.get(name)?.value;
  if (menu) return { menu };
  if (sidebarTemplates.includes(name)) return { template: `sidebars/${name}.njk` };
  const known = [...data.sidebars.keys(), ...sidebarTemplates];
  context.tell(source, ["sidebar"], "unknown-sidebar", {
    message: `sidebar inconnu : « ${written} ».`,
    hint: suggestion(name, known, "Les menus sont dans _data/sidebars/"),
  });
  return undefined;
}
