/** No address ever dies: those of the last publication that nothing answers any more, each with its remedy. */
import { nearest } from "../../content/nearest.ts";
import { candidateFiles } from "../../content/permalink.ts";
import type { Problem } from "../../content/problem.ts";
import { severityOf } from "../../content/rules.ts";
import { decodePath } from "../../site/links.ts";
import { hasBody, type Page, type Site, sourceOf } from "../../site/model.ts";

/** A page or a redirect that was published. */
export interface KnownAddress {
  /** Path of the site, not percent-encoded. */
  url: string;
  /** Absent from what a site map tells, and of redirects. */
  title?: string;
}

/** Above this number the nearest address is no longer looked for by spelling, which takes time. */
const MANY = 200;

/** One problem for each address that was published and to which nothing answers in the site. */
export function lostAddresses(known: readonly KnownAddress[], site: Site): Problem[] {
  const files = new Set(site.pages.map(({ address }) => address.file));
  const lost = known.filter(({ url }) => {
    const path = decodePath(url);
    const answers = candidateFiles(path).some((file) => files.has(file));
    return !answers && !site.patterns.some(({ prefix }) => path.startsWith(prefix));
  });
  const find = successors(site, lost.length <= MANY);
  return lost.map((address) => problemOf(address, find(address), site.data.redirects.file));
}

function problemOf({ url }: KnownAddress, next: Page | undefined, redirects: string): Problem {
  const source = next && hasBody(next) ? sourceOf(next).file : undefined;
  const line = `« - { de: ${url}, vers: ${next?.address.url ?? "/"} } » à ${redirects}`;
  const hint =
    source === undefined
      ? `Ajoutez la ligne ${line}.`
      : `Si « ${next?.address.url} » la remplace, ajoutez « redirect_from: ${url} » à l’en-tête de ${source} ; sinon, une ligne comme ${line}.`;
  return {
    file: source ?? redirects,
    rule: "address-lost",
    message: `l’adresse « ${url} » était publiée, et plus rien n’y répond.`,
    hint,
    severity: severityOf("address-lost"),
  };
}

/** What finds the page that most likely takes the place of another: same title, same name, near address, same folder. */
function successors(site: Site, bySpelling: boolean): (lost: KnownAddress) => Page | undefined {
  const pages = site.pages.filter((page) => page.kind !== "redirect");
  const byTitle = new Map(pages.map((page) => [page.title, page]));
  const byName = new Map(pages.map((page) => [nameOf(page.address.url), page]));
  const byUrl = new Map(pages.map((page) => [page.address.url, page]));
  return ({ url, title }) => {
    const known = (title === undefined ? undefined : byTitle.get(title)) ?? byName.get(nameOf(url));
    if (known) return known;
    const near = bySpelling ? nearest(url, byUrl.keys()) : undefined;
    return near === undefined ? byUrl.get(url.replace(/[^/]+\/?$/, "")) : byUrl.get(near);
  };
}

function nameOf(url: string): string {
  return (
    url
      .replace(/\/$/, "")
      .replace(/\.html$/, "")
      .split("/")
      .at(-1) ?? ""
  );
}
