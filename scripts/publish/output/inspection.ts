/** What a rendered page shows by itself, read once, when it is drawn: its HTML is not kept. */
import type { RuleId } from "../../content/rules.ts";
import { loadingTags } from "./integrity.ts";
import { SharedTexts } from "./shared-texts.ts";

/** A page just rendered. */
export interface RenderedHtml {
  /** Path under the output folder. */
  file: string;
  html: string;
  /** What to name in a problem: the content file, else the layout. */
  source: string;
}

/** What is kept of it. Its texts are shared with the other pages that have them. */
export interface Inspection {
  file: string;
  source: string;
  faults: Fault[];
  /** Its links to this site, each once, in order. */
  links: string[];
  /** Those of its links that name an anchor, of its own or of another page of this site. */
  anchors: string[];
  /** What an anchor may name. */
  ids: string[];
  /** The tags by which it loads sheets and scripts, in order. */
  loads: string[];
  /** Whether readers stay on the page, rather than being sent to another at once. */
  staysOn: boolean;
}

export type Fault = [rule: RuleId, message: string, hint: string];

/** Inspects pages one by one: one `h1`, a title, no `id` twice. */
export class OutputInspector {
  readonly #texts = new SharedTexts();

  inspect({ file, html, source }: RenderedHtml): Inspection {
    const ids = this.#found(html, /\sid="([^"]*)"/g, plain);
    const links = this.#found(html, /\s(?:href|src)="(\/(?!\/)[^"]*)"/g);
    const anchors = this.#found(html, /\shref="((?:\/(?!\/)[^"#]*)?#[^"]+)"/g);
    return {
      file,
      source,
      faults: structureFaults(html, ids),
      links: [...new Set(links)],
      anchors: [...new Set(anchors)],
      ids,
      loads: loadingTags(html).map((tag) => this.#texts.of(tag)),
      staysOn: !html.includes('<meta http-equiv="refresh"'),
    };
  }

  /** What an earlier look at the same page showed. */
  recall({ links, anchors, ids, loads, ...rest }: Inspection): Inspection {
    const shared = (texts: readonly string[]) => texts.map((text) => this.#texts.of(text));
    return {
      ...rest,
      links: shared(links),
      anchors: shared(anchors),
      ids: shared(ids),
      loads: shared(loads),
    };
  }

  #found(html: string, pattern: RegExp, read = (text: string) => text): string[] {
    return [...html.matchAll(pattern)].map(([, text = ""]) => this.#texts.of(read(text)));
  }
}

function structureFaults(html: string, ids: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const titles = html.split(/<h1[\s>]/).length - 1;
  if (titles !== 1) {
    const hint = "Chaque page a un titre de niveau 1 et un seul : vérifiez le gabarit et le HTML de la page.";
    faults.push(["output-h1", `la page a ${titles} titres de niveau 1.`, hint]);
  }
  if (!/<title>[^<]*\S[^<]*<\/title>/.test(html)) {
    faults.push(["output-title", "la page n’a pas de titre.", "Vérifiez « title » et le gabarit."]);
  }
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) {
      const hint = "Renommez l’intertitre ou l’identifiant qui répète celui d’un autre ou du gabarit.";
      faults.push(["output-id", `l’identifiant « ${id} » sert deux fois.`, hint]);
    }
    seen.add(id);
  }
  return faults;
}

/** An attribute as its reader gets it. */
export function plain(attribute: string): string {
  return attribute.replaceAll("&amp;", "&");
}
