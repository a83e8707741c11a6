/** Tells the dead links and the missing images of a page's texts: its body, and the one above it. */
import { type RuleId, severityOf } from "../../content/rules.ts";
import type { Reference } from "../../markdown/types.ts";
import type { Context } from "../context.ts";
import { decodePath, type LinkChecker, type LinkFault } from "../links.ts";
import { type PageWithBody, type Site, sourceOf } from "../model.ts";

/** Dead links told of one text: the nearest address is looked for among all, for each. */
const MOST_DEAD = 100;

/** Checks what a page's texts point to; faults of the text of a key are told at that key. */
export function checkTexts(page: PageWithBody, checker: LinkChecker, site: Site, context: Context): void {
  const { body, lead } = page;
  const source = sourceOf(page);
  const { url } = page.address;
  tell(body.links, "dead-link", (link) => checker.check(link, url));
  tell(body.images, "missing-image", (image) => imageFault(image, url, site));
  if (!lead) return;
  const { key, text } = lead;
  tellAtKey(text.links, "dead-link", (link) => checker.check(link, url));
  tellAtKey(text.images, "missing-image", (image) => imageFault(image, url, site));

  function tell(references: readonly Reference[], rule: RuleId, faultOf: FaultOf): void {
    for (const { fault, line, column } of faults(references, faultOf)) {
      const { file } = source;
      context.problems.push({ file, line, column, rule, ...fault, severity: severityOf(rule) });
    }
  }

  function tellAtKey(references: readonly Reference[], rule: RuleId, faultOf: FaultOf): void {
    const once = new Map(references.map((reference) => [reference.url, reference]));
    for (const { fault } of faults([...once.values()], faultOf)) context.tell(source, [key], rule, fault);
  }
}

type FaultOf = (url: string) => LinkFault | undefined;

function* faults(references: readonly Reference[], faultOf: FaultOf) {
  let told = 0;
  for (const { url, line, column } of references) {
    const fault = told < MOST_DEAD ? faultOf(url) : undefined;
    if (!fault) continue;
    told += 1;
    yield { fault, line, column };
  }
}

/** What is wrong with an image as written, on the page of an address; undefined when the site has it. */
export function imageFault(url: string, from: string, site: Site): LinkFault | undefined {
  if (/^(?:https?:)?\/\//i.test(url)) {
    return {
      message: `image hébergée ailleurs : « ${url} ».`,
      hint: "Copiez-la dans content/img : le site ne charge rien d’un autre serveur.",
    };
  }
  if (site.images.has(decodePath(pathFrom(url, from)))) return undefined;
  return {
    message: `image introuvable : « ${url} ».`,
    hint: "Déposez le fichier dans content/img, et vérifiez son nom, majuscules comprises.",
  };
}

/** The path of this site that an address without a host means, on the page of another address. */
function pathFrom(url: string, from: string): string {
  const bare = url.replace(/[?#].*$/, "");
  if (bare.startsWith("/") || !URL.canParse(bare, BASE)) return bare;
  return new URL(bare, new URL(from, BASE)).pathname;
}

const BASE = "https://site.invalid";
