import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf } from "../../../scripts/content/permalink.ts";
import { graded } from "../../../scripts/content/problem.ts";
import { LENIENT } from "../../../scripts/content/rules.ts";
import { Context, type Inputs } from "../../../scripts/site/context.ts";
import type { EditorialPage } from "../../../scripts/site/model.ts";
import { tieTranslations } from "../../../scripts/site/relations/translations.ts";
import { page, pageRecord, redirection } from "./support.ts";

function version(url: string, lang: string, traduction?: string): EditorialPage {
  return page(url, url, { lang, record: pageRecord(url, traduction === undefined ? {} : { traduction }) });
}

/** Ties pages; gives the versions of each by address, and what is told. */
function tied(pages: EditorialPage[], expected: string[] = []) {
  const context = new Context({ options: {} } as Inputs);
  tieTranslations([...pages, redirection("/ancienne/", "/")], expected.map(addressOf), context);
  const versions = Object.fromEntries(
    pages.map(({ address, versions = [] }) => [address.url, versions.map((one) => one.address.url)]),
  );
  const { problems } = context;
  return { versions, problems, told: problems.map(({ message }) => message) };
}

test("one twin names the other, and both know both, French first", () => {
  const { versions, told } = tied([
    version("/en/about/", "en", "/a-propos"),
    version("/a-propos/", "fr"),
    version("/seule/", "fr"),
  ]);
  const both = ["/a-propos/", "/en/about/"];
  assert.deepEqual(versions, { "/a-propos/": both, "/en/about/": both, "/seule/": [] });
  assert.deepEqual(told, []);
});

test("twins may name each other", () => {
  const { versions, told } = tied([version("/a", "fr", "/en/a"), version("/en/a", "en", "/a")]);
  assert.deepEqual(versions["/a"], ["/a", "/en/a"]);
  assert.deepEqual(told, []);
});

test("three languages meet, whichever names which", () => {
  const { versions, told } = tied([
    version("/de/a", "de", "/en/a"),
    version("/en/a", "en", "/a"),
    version("/a", "fr"),
  ]);
  const all = ["/a", "/de/a", "/en/a"];
  assert.deepEqual(versions, { "/a": all, "/de/a": all, "/en/a": all });
  assert.deepEqual(told, []);
});

test("an address that no page has is told, with the nearest of another language", () => {
  const { problems } = tied([version("/a", "fr", "/en/abuot"), version("/en/about", "en")]);
  assert.equal(problems.length, 1);
  assert.equal(problems[0]?.rule, "unknown-translation");
  assert.equal(problems[0]?.severity, "error");
  assert.match(problems[0]?.hint ?? "", /Vouliez-vous dire « \/en\/about » \?/);
});

test("such an address is only a warning where dead links are", () => {
  const { problems } = tied([version("/a", "fr", "/en/absente")]);
  assert.equal(graded(problems, LENIENT)[0]?.severity, "warning");
});

test("a twin left out for a problem of its own is no mistake", () => {
  assert.deepEqual(tied([version("/a", "fr", "/en/about")], ["/en/about"]).told, []);
});

test("a redirect is no twin", () => {
  assert.equal(tied([version("/a", "fr", "/ancienne/")]).told.length, 1);
});

test("two versions in one language are told, and not tied", () => {
  const { versions, problems, told } = tied([
    version("/a", "fr"),
    version("/en/a", "en", "/a"),
    version("/en/b", "en", "/a"),
  ]);
  assert.deepEqual(told, ["« /en/a » et « /en/b » sont la même page dans la même langue (en)."]);
  assert.equal(problems[0]?.file, "/en/b.md");
  assert.deepEqual(versions["/en/b"], []);
  assert.deepEqual(versions["/a"], ["/a", "/en/a"]);
});

test("a page is not its own translation", () => {
  assert.deepEqual(tied([version("/a", "fr", "/a/")]).told, [
    "une page n’est pas la traduction d’elle-même.",
  ]);
});
