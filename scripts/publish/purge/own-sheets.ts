/** Pages name the sheets that were joined to the common one, in place of asking for them. */

/** The attribute of `<html>` that names them. */
export const OWN_SHEETS = "data-sheets";

/**
 * A page without the links to the sheets that are joined.
 *
 * @param sheets name of each sheet that is joined by its address; "" for one whose classes no other page has
 */
export function withoutOwnSheets(html: string, sheets: ReadonlyMap<string, string>): string {
  const end = html.indexOf("</head>");
  const names: string[] = [];
  const head = html
    .slice(0, end)
    .replace(/<link rel="stylesheet" href="([^"]+)">\n?/g, (link, path: string) => {
      const name = sheets.get(path);
      if (name) names.push(name);
      return name === undefined ? link : "";
    });
  const named = names.length > 0 ? head.replace("<html ", `<html ${OWN_SHEETS}="${names.join(" ")}" `) : head;
  return named + html.slice(end);
}
