/** Cuts pages where many of them are alike: what a header or a footer shows is found once. */

/** A page cut where its header and its footer begin and end; a page without them is one part. */
export function pageParts(html: string): { text: string; isCommon: boolean }[] {
  const cuts = [
    0,
    html.indexOf("<body"),
    html.indexOf("</header>"),
    html.lastIndexOf("</main>"),
    html.length,
  ];
  if (cuts.some((cut, index) => cut < (cuts[index - 1] ?? 0))) return [{ text: html, isCommon: false }];
  return cuts
    .slice(1)
    .map((end, index) => ({ text: html.slice(cuts[index], end), isCommon: index % 2 === 1 }));
}
