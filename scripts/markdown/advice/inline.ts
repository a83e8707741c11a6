/** Advice on a line of text: links that do not say where they lead, marks of the former site, slips of typography. */
import type { Token } from "markdown-it";
import { plainText } from "../headings.ts";
import { type Page, type Position, report } from "../page.ts";
import type { PlaceMark } from "../parser.ts";
import { isFrench } from "../typography.ts";
import { slips } from "./typography.ts";

/** Words that mean nothing away from their sentence, as a screen reader lists links (RGAA 6.1). */
const VAGUE =
  /^(?:(?:cliquez |cliquer |c’est |en cliquant )?(?:ici|là)|ce (?:lien|site|document|formulaire)|cette page|(?:lire|voir) (?:la suite|plus)|(?:en )?savoir plus|en apprendre plus|plus d’(?:infos?|informations?)|lien|suite|(?:click )?here|read more|(?:learn )?more|this (?:link|page))$/i;

/** Tags and outputs of Liquid, and kramdown's attribute lists. */
const LEFTOVER = /\{%-?[^%]*%\}|\{\{[^}]*\}\}|\{:\s?[.#a-z][^}]*\}/gi;

/** Tells what a careful editor would mend; nothing of it prevents publication. */
export function adviseInline(page: Page, token: Token, locate: (offset: number) => Position): void {
  adviseLinks(page, token, locate);
  const prose = proseOf(token.content);
  for (const match of prose.matchAll(LEFTOVER)) {
    const message = `« ${match[0]} » vient de l’ancien site et s’affiche tel quel.`;
    const hint = "Retirez ces signes ; un bloc du guide (:::nom) fait souvent la même chose.";
    report(page, "leftover-template", locate(match.index), message, hint);
  }
  if (!isFrench(page.source.lang)) return;
  for (const { offset, written, meant } of slips(prose)) {
    const hint = `Écrivez « ${meant} ».`;
    report(page, "typography", locate(offset), `« ${written} » n’est pas l’usage typographique.`, hint);
  }
}

function adviseLinks(page: Page, token: Token, locate: (offset: number) => Position): void {
  const children = token.children ?? [];
  for (const [index, child] of children.entries()) {
    if (child.type !== "link_open" || child.info === "auto") continue;
    const end = children.findIndex((other, at) => at > index && other.type === "link_close");
    const inside = Object.assign(Object.create(token), { children: children.slice(index + 1, end) });
    const text = plainText(inside).replace(/[\s\u00a0]+/g, " ");
    if (!VAGUE.test(text.replace(/[\s.…!:>→]+$/u, ""))) continue;
    const at = locate((child.meta as PlaceMark).offset);
    const message = `le texte de ce lien, « ${text} », ne dit pas où il mène.`;
    report(page, "link-text", at, message, "Mettez dans le lien les mots qui nomment la page visée.");
  }
}

const VERBATIM = /(`+)(?:(?!\1)[\s\S])*?\1|\]\([^)\n]*\)|<[^>\n]*>|https?:\/\/\S+|\S+@\S+/g;

/** The text with what is not prose (code, addresses, tags) blanked, offsets kept. */
function proseOf(text: string): string {
  return text.replace(VERBATIM, (match) => " ".repeat(match.length));
}
