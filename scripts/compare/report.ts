/** The differences of two sites as Markdown, short enough for a comment. What pages hold is shown as code: it is never read as Markdown. */
import type { LineChange } from "./lines.ts";
import type { ChangedPage, LonePage, SiteChanges, Weight } from "./sites.ts";

/** Characters of a report; GitHub refuses comments of more than 65,536. */
export const LONGEST_REPORT = 60_000;

/** Lines of one page's differences, characters of one line, items of one list. */
const MOST_LINES = 60;
const LONGEST_LINE = 300;
const MOST_ITEMS = 50;

/** The whole report, in French. */
export function changesReport(changes: SiteChanges, longest = LONGEST_REPORT): string {
  const { added, removed, changed, redirects, shell, unseen, files } = changes;
  const head = [
    "## Ce que cette proposition change au site",
    summary(changes),
    weights(changes),
    listed("page ajoutée", "pages ajoutées", added.map(lonePage)),
    listed("page retirée", "pages retirées", removed.map(removedPage)),
    listed("redirection ajoutée", "redirections ajoutées", redirects.added.map(lonePage)),
    listed("redirection retirée", "redirections retirées", redirects.removed.map(lonePage)),
    listed("redirection changée", "redirections changées", redirects.changed.map(lonePage)),
    listed(
      "fichier ajouté",
      "fichiers ajoutés",
      files.added.map((file) => code(`/${file}`)),
    ),
    listed(
      "fichier retiré",
      "fichiers retirés",
      files.removed.map((file) => code(`/${file}`)),
    ),
    shell.pages > 0 ? shellPart(shell) : "",
    changed.length > 0 ? `### ${count(changed.length, "page modifiée", "pages modifiées")}` : "",
  ].filter((part) => part !== "");
  const tail =
    unseen > 0
      ? `${count(unseen, "page change", "pages changent")} sans que ${unseen > 1 ? "leur" : "son"} texte ni ${unseen > 1 ? "leurs" : "ses"} liens changent (habillage, images, balises).`
      : "";
  return bounded(head, changed, tail, longest);
}

/** As many pages as the length allows, in their order; the others are counted. */
function bounded(
  head: readonly string[],
  changed: readonly ChangedPage[],
  tail: string,
  longest: number,
): string {
  const parts = [...head];
  const reserve = tail.length + 100;
  let length = parts.join("\n\n").length;
  let shown = 0;
  for (const page of changed) {
    const part = changedPage(page);
    if (length + part.length + reserve > longest) break;
    parts.push(part);
    length += part.length + 2;
    shown += 1;
  }
  const left = changed.length - shown;
  if (left > 0) parts.push(`… et ${count(left, "autre page modifiée", "autres pages modifiées")}.`);
  if (tail !== "") parts.push(tail);
  return `${parts.join("\n\n").slice(0, longest)}\n`;
}

function summary({ added, removed, changed, redirects, shell, unseen, files }: SiteChanges): string {
  const moved = redirects.added.length + redirects.removed.length + redirects.changed.length;
  const other = files.added.length + files.removed.length + shell.pages + unseen + moved;
  if (added.length + removed.length + changed.length + other === 0)
    return "Rien\u00a0: les pages sont les mêmes.";
  const counts = [
    count(added.length, "page ajoutée", "pages ajoutées"),
    count(changed.length, "page modifiée", "pages modifiées"),
    count(removed.length, "page retirée", "pages retirées"),
  ];
  return `**${counts.join(", ")}.**`;
}

function weights({ weights: byKind }: SiteChanges): string {
  const rows = [...byKind].map(
    ([kind, [before, after]]) =>
      `| ${kind} | ${weight(before)} | ${weight(after)} | ${difference(after.bytes - before.bytes)} |`,
  );
  return ["| Poids | Avant | Après | Écart |", "| --- | ---: | ---: | ---: |", ...rows].join("\n");
}

function weight({ files, bytes }: Weight): string {
  return `${size(bytes)} (${files.toLocaleString("fr-FR")})`;
}

function difference(bytes: number): string {
  if (bytes === 0) return "=";
  return `${bytes > 0 ? "+" : "−"}${size(Math.abs(bytes))}`;
}

function size(bytes: number): string {
  const [value, unit] = bytes < 1000 ? [bytes, "o"] : bytes < 1e6 ? [bytes / 1e3, "ko"] : [bytes / 1e6, "Mo"];
  return `${value.toLocaleString("fr-FR", { maximumFractionDigits: unit === "o" ? 0 : 1 })} ${unit}`;
}

function lonePage({ address, title, redirect }: LonePage): string {
  return redirect === undefined ? `${code(address)} ${code(title)}` : `${code(address)} → ${code(redirect)}`;
}

function removedPage({ address, title, redirect }: LonePage): string {
  const outcome = redirect === undefined ? "**sans redirection**" : `redirigée vers ${code(redirect)}`;
  return `${code(address)} ${code(title)}\u00a0: ${outcome}`;
}

function listed(one: string, many: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  const shown = items.slice(0, MOST_ITEMS).map((item) => `- ${item}`);
  if (items.length > MOST_ITEMS) shown.push(`- … et ${items.length - MOST_ITEMS} de plus`);
  return `### ${count(items.length, one, many)}\n\n${shown.join("\n")}`;
}

function shellPart({ pages, address, lines }: SiteChanges["shell"]): string {
  const title = `### En-tête, menus ou pied de page\u00a0: ${count(pages, "page touchée", "pages touchées")}`;
  return `${title}\n\n${folded(`Par exemple ${htmlCode(address)}`, differences(lines))}`;
}

function changedPage({ address, title, lines, gained, lost }: ChangedPage): string {
  const plus = lines.filter(({ kind }) => kind === "added").length;
  const minus = lines.filter(({ kind }) => kind === "removed").length;
  const links = [
    ...(gained.length > 0 ? [`Liens gagnés\u00a0: ${enumerated(gained)}`] : []),
    ...(lost.length > 0 ? [`Liens perdus\u00a0: ${enumerated(lost)}`] : []),
  ];
  const text = plus + minus > 0 ? [differences(lines)] : [];
  return folded(
    `${htmlCode(address)} ${htmlCode(title)}\u00a0: +${plus} −${minus}`,
    [...text, ...links].join("\n\n"),
  );
}

function enumerated(links: readonly string[]): string {
  const shown = links.slice(0, MOST_ITEMS).map(code);
  return links.length > MOST_ITEMS ? `${shown.join(", ")}… (${links.length} en tout)` : shown.join(", ");
}

/** Changed lines with one line around each; fenced longer than any fence they hold. */
function differences(lines: readonly LineChange[]): string {
  const shown: string[] = [];
  let last = -1;
  for (const [index, { kind, text }] of lines.entries()) {
    const isNear = [index - 1, index, index + 1].some((near) => (lines[near]?.kind ?? "kept") !== "kept");
    if (!isNear) continue;
    if (last !== -1 && index > last + 1) shown.push("…");
    last = index;
    shown.push(`${SIGNS[kind]} ${shortened(text)}`);
  }
  if (shown.length > MOST_LINES) {
    const left = shown.length - MOST_LINES;
    shown.splice(MOST_LINES, left, `… ${left} lignes de plus`);
  }
  const body = shown.join("\n");
  const fence = "`".repeat(Math.max(3, ...[...body.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}diff\n${body}\n${fence}`;
}

const SIGNS = { added: "+", removed: "-", kept: " " } as const;

function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

/** Text as Markdown code, which nothing of it can end. */
function code(text: string): string {
  const plain = shortened(text);
  if (plain === "") return "";
  const ticks = "`".repeat(Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const pad = ticks.length > 1 || plain.startsWith("`") ? " " : "";
  return `${ticks}${pad}${plain}${pad}${ticks}`;
}

/** Text as HTML code. */
function htmlCode(text: string): string {
  const escaped = shortened(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped === "" ? "" : `<code>${escaped}</code>`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString("fr-FR")} ${number > 1 ? many : one}`;
}
