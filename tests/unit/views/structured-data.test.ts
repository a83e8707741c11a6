import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page, Site } from "../../../scripts/site/model.ts";
import { headOf } from "../../../scripts/views/head.ts";
import { structuredData } from "../../../scripts/views/structured-data.ts";
import { page, pageRecord, post, site } from "../site/support.ts";

type Node = Record<string, unknown>;

const CRUMBS = [{ title: "Accueil", link: "/" }, { title: "A" }];

/** The nodes of a page's graph by type. */
function nodes(subject: Page, crumbs = CRUMBS, whole: Site = site([subject])): Record<string, Node> {
  const head = headOf(subject, whole, "Résumé.");
  const { "@graph": graph } = structuredData(subject, whole, head, crumbs) as { "@graph": Node[] };
  return Object.fromEntries(graph.map((node) => [node["@type"], node]));
}

test("the home page tells who publishes and the site; any other, the way to it", () => {
  assert.deepEqual(Object.keys(nodes(page("/", "Accueil"), [])), ["GovernmentOrganization", "WebSite"]);
  assert.deepEqual(Object.keys(nodes(page("/a/", "A"))), ["BreadcrumbList"]);
});

test("a page whose nodes name who publishes and the site tells them", () => {
  assert.deepEqual(Object.keys(nodes(post("2021-04-22", "a"))), [
    "GovernmentOrganization",
    "WebSite",
    "BreadcrumbList",
    "BlogPosting",
  ]);
});

test("nodes name one another within the graph", () => {
  const { GovernmentOrganization, WebSite, BlogPosting } = nodes(post("2021-04-22", "a"));
  assert.deepEqual(WebSite?.publisher, { "@id": GovernmentOrganization?.["@id"] });
  assert.deepEqual(BlogPosting?.publisher, { "@id": GovernmentOrganization?.["@id"] });
  assert.deepEqual(BlogPosting?.isPartOf, { "@id": WebSite?.["@id"] });
});

test("the home page of a site with a search page tells how to search it", () => {
  const search = page("/recherche/", "Recherche", { record: pageRecord("r", { layout: "recherche" }) });
  const { WebSite } = nodes(page("/", "Accueil"), [], site([search]));
  assert.deepEqual(WebSite?.potentialAction, {
    "@type": "SearchAction",
    target: {
      "@type": "EntryPoint",
      urlTemplate: "https://exemple.gouv.fr/recherche/?q={search_term_string}",
    },
    "query-input": "required name=search_term_string",
  });
  assert.ok(!("potentialAction" in (nodes(page("/", "Accueil"), []).WebSite ?? {})));
});

test("the last crumb's address is the page's own", () => {
  assert.deepEqual(nodes(page("/a/", "A")).BreadcrumbList?.itemListElement, [
    { "@type": "ListItem", position: 1, name: "Accueil", item: "https://exemple.gouv.fr/" },
    { "@type": "ListItem", position: 2, name: "A", item: "https://exemple.gouv.fr/a/" },
  ]);
});

test("an article tells its dates, with the offset of Paris, and its authors, people or teams", () => {
  const authors = ["ada.lovelace", "jean-paul.élie", "La rédaction"];
  const article = nodes({ ...post("2021-04-22", "bilan", { authors }), modified: "2021-12-01" }).BlogPosting;
  assert.equal(article?.datePublished, "2021-04-22T00:00:00+02:00");
  assert.equal(article?.dateModified, "2021-12-01T00:00:00+01:00");
  assert.equal(article?.description, "Résumé.");
  assert.deepEqual(article?.author, [
    { "@type": "Person", name: "Ada Lovelace" },
    { "@type": "Person", name: "Jean-Paul Élie" },
    { "@type": "Organization", name: "La rédaction" },
  ]);
});

test("an article that nobody signs is the organisation's", () => {
  const { GovernmentOrganization, BlogPosting } = nodes(post("2021-04-22", "bilan"));
  assert.deepEqual(BlogPosting?.author, { "@id": GovernmentOrganization?.["@id"] });
});

test("an event takes place somewhere, or at its page when it is online", () => {
  const at = (lieu: string) => {
    const record = pageRecord("a", { evenement: { debut: "2026-12-03T14:30", lieu } });
    return nodes(page("/a/", "A", { record })).Event;
  };
  const paris = { "@type": "Place", name: "Paris et en ligne", address: "Paris et en ligne" };
  assert.deepEqual(at("Paris et en ligne")?.location, paris);
  assert.ok(!("eventAttendanceMode" in (at("Paris") ?? {})));
  assert.deepEqual(at("En ligne")?.location, {
    "@type": "VirtualLocation",
    name: "En ligne",
    url: "https://exemple.gouv.fr/a/",
  });
  assert.equal(at("En ligne")?.eventAttendanceMode, "https://schema.org/OnlineEventAttendanceMode");
});
