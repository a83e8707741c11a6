import assert from "node:assert/strict";
import { test } from "node:test";
import { portable } from "../../../scripts/discovery/feeds/entry.ts";
import { FEED_LENGTH, feedFiles } from "../../../scripts/discovery/feeds/files.ts";
import { categoryPages } from "../../../scripts/site/blog.ts";
import type { Post } from "../../../scripts/site/model.ts";
import { body, page, pageRecord, post, site } from "../site/support.ts";
import { childrenOf, parseXml, textOf, viewsOf, type XmlElement } from "./support.ts";

const BLOG = page("/blog/", "Le blog", {
  record: pageRecord("blog", { layout: "blog", description: "Tout." }),
});
const URL_OF_POST = "https://exemple.gouv.fr/articles/2021/04/22/bilan/";

const HOSTILE: Post = {
  ...post("2021-04-22", "bilan", {
    categories: ["articles"],
    authors: ["ada.lovelace", "La rédaction"],
    image: "/img/été.png",
  }),
  lead: { key: "excerpt", text: body({ html: "<p>Un chapô.</p>\n" }) },
  title: "Bilan <b>&amp;</b> ]]> \u0007suite",
  modified: "2021-12-01",
  body: body({ html: '<p id="a">Voir <a href="#a">ici</a> ]]> &amp; <img src="/img/été.png" alt=""></p>' }),
};

function filesOf(posts: Post[]): Map<string, string> {
  const whole = site([BLOG, ...posts], { images: new Map([["/img/été.png", "x"]]) });
  whole.pages.push(...categoryPages(whole.posts, whole.data.categories.value));
  return feedFiles(viewsOf(whole));
}

function read(files: Map<string, string>, path: string): string {
  const text = files.get(path);
  assert.ok(text !== undefined, path);
  return text;
}

test("the blog and each category that has posts have a feed in three formats", () => {
  assert.deepEqual(
    [...filesOf([HOSTILE]).keys()],
    ["", "categorie/articles/"].flatMap((folder) =>
      ["feed.xml", "rss.xml", "feed.json"].map((name) => folder + name),
    ),
  );
});

test("a site without a blog has no feed", () => {
  assert.equal(feedFiles(viewsOf(site([HOSTILE]))).size, 0);
});

test("the Atom feed is well-formed and tells all of a post", () => {
  const feed = parseXml(read(filesOf([HOSTILE]), "feed.xml"));
  assert.equal(textOf(feed, "id"), "https://exemple.gouv.fr/feed.xml");
  assert.equal(textOf(feed, "subtitle"), "Tout.");
  assert.equal(textOf(feed, "updated"), "2021-12-01T00:00:00+01:00");
  const [entry] = childrenOf(feed, "entry") as [XmlElement];
  assert.equal(textOf(entry, "id"), URL_OF_POST);
  assert.equal(textOf(entry, "title"), "Bilan <b>&amp;</b> ]]> suite");
  assert.equal(textOf(entry, "published"), "2021-04-22T00:00:00+02:00");
  assert.equal(textOf(entry, "updated"), "2021-12-01T00:00:00+01:00");
  const authors = childrenOf(entry, "author").map((author) => textOf(author, "name"));
  assert.deepEqual(authors, ["Ada Lovelace", "La rédaction"]);
  assert.equal(childrenOf(entry, "category")[0]?.attributes.term, "articles");
  assert.equal(
    childrenOf(entry, "media:thumbnail")[0]?.attributes.url,
    "https://exemple.gouv.fr/img/%C3%A9t%C3%A9.png",
  );
  assert.equal(
    textOf(entry, "content"),
    `<p>Un chapô.</p>\n<p id="a">Voir <a href="${URL_OF_POST}#a">ici</a> ]]&gt; &amp; ` +
      '<img src="https://exemple.gouv.fr/img/%C3%A9t%C3%A9.png" alt=""></p>',
  );
});

test("the RSS feed is well-formed, with dates as e-mail writes them and names in Dublin Core's element", () => {
  const [channel] = childrenOf(parseXml(read(filesOf([HOSTILE]), "rss.xml")), "channel") as [XmlElement];
  const [item] = childrenOf(channel, "item") as [XmlElement];
  assert.equal(textOf(item, "guid"), URL_OF_POST);
  assert.equal(textOf(item, "pubDate"), "Thu, 22 Apr 2021 00:00:00 +0200");
  assert.deepEqual(
    childrenOf(item, "dc:creator").map(({ text }) => text),
    ["Ada Lovelace", "La rédaction"],
  );
  assert.match(textOf(item, "content:encoded"), /^<p>Un chapô/);
});

test("the JSON feed tells the same", () => {
  const feed = JSON.parse(read(filesOf([HOSTILE]), "feed.json"));
  assert.equal(feed.version, "https://jsonfeed.org/version/1.1");
  assert.equal(feed.feed_url, "https://exemple.gouv.fr/feed.json");
  const [item] = feed.items;
  assert.equal(item.id, URL_OF_POST);
  assert.deepEqual(item.authors, [{ name: "Ada Lovelace" }, { name: "La rédaction" }]);
  assert.equal(item.date_published, "2021-04-22T00:00:00+02:00");
});

test("a feed holds the newest posts only, drafts aside", () => {
  const days = Array.from(
    { length: FEED_LENGTH + 5 },
    (_, index) => `2021-03-${String(index + 1).padStart(2, "0")}`,
  );
  const posts = days.map((day) => post(day, "a"));
  posts.push({ ...post("2022-01-01", "brouillon"), unpublished: "draft" });
  const feed = parseXml(read(filesOf(posts), "feed.xml"));
  const dates = childrenOf(feed, "entry").map((entry) => textOf(entry, "published").slice(0, 10));
  assert.deepEqual(dates, days.reverse().slice(0, FEED_LENGTH));
});

test("an empty blog has an empty feed, dated from the build", () => {
  const feed = parseXml(read(filesOf([]), "feed.xml"));
  assert.equal(textOf(feed, "updated"), "2026-09-15T00:00:00+02:00");
  assert.deepEqual(childrenOf(feed, "entry"), []);
});

const PORTABLE: [html: string, expected: string][] = [
  ['<a href="/fast/lauréats#x">a</a>', '<a href="https://a.fr/fast/laur%C3%A9ats#x">a</a>'],
  ['<a href="mailto:a@b.fr">a</a>', '<a href="mailto:a@b.fr">a</a>'],
  ['<a href="suite">a</a>', '<a href="https://a.fr/b/suite">a</a>'],
  [
    '<img srcset="/a-1.webp 320w, /a-2.webp 640w" src="/a.png">',
    '<img srcset="https://a.fr/a-1.webp 320w, https://a.fr/a-2.webp 640w" src="https://a.fr/a.png">',
  ],
  ['<h3><button aria-expanded="false">Qui <em>peut</em> ?</button></h3>', "<h3>Qui <em>peut</em> ?</h3>"],
];
for (const [html, expected] of PORTABLE) {
  test(`away from the site, ${html} is ${expected}`, () => {
    assert.equal(portable(html, "https://a.fr/b/", "https://a.fr"), expected);
  });
}

test("an address that cannot be read is left as it is", () => {
  const html = '<a href="https://[">a</a><a href="https://a.fr:99999/">b</a>';
  assert.equal(portable(html, URL_OF_POST, "https://exemple.gouv.fr"), html);
});

test("an entry says when and where the event that it announces takes place", () => {
  const record = post("2021-04-22", "bilan").record;
  const evenement = { debut: "2026-12-03", lieu: "Salle <1> & 2" };
  const announcing = { ...HOSTILE, record: { ...record, data: { ...HOSTILE.record.data, evenement } } };
  const [entry] = childrenOf(parseXml(read(filesOf([announcing]), "feed.xml")), "entry") as [XmlElement];
  const [, facts] = textOf(entry, "content").split("\n");
  assert.equal(
    facts,
    "<p><strong>Quand&nbsp;:</strong> le 3 décembre 2026<br>" +
      "<strong>Où&nbsp;:</strong> Salle &lt;1&gt; &amp; 2</p>",
  );
});
