import assert from "node:assert/strict";
import { test } from "node:test";
import { categoryPages, furtherPages, tagsOfPosts } from "../../../scripts/site/blog.ts";
import type { Page, Post, Site } from "../../../scripts/site/model.ts";
import { keywordsOf, listingOf, postCard, relatedPosts, tagsOf } from "../../../scripts/views/listings.ts";
import { page, pageRecord, post, site } from "../site/support.ts";

const blog = page("/blog/", "Blog", { record: pageRecord("blog", { layout: "blog" }) });

/** A blog of so many posts, the first of the year first, every second one in a category. */
function blogOf(count: number): Site {
  const posts = Array.from({ length: count }, (_, index) =>
    post(`2021-01-${String(index + 1).padStart(2, "0")}`, `p${index + 1}`, {
      categories: index % 2 === 0 ? ["dinsic"] : ["General"],
    }),
  );
  return site([blog, ...posts]);
}

const card = (whole: Site) => (written: Post) => postCard(written, whole, "", undefined);

function listing(of: Page, whole: Site) {
  const found = listingOf(of, whole, card(whole));
  return found && { ...found, posts: found.posts.map(({ title }) => title) };
}

test("a page that is no list has none", () => {
  assert.equal(listing(page("/a/", "A"), blogOf(1)), undefined);
});

test("the blog shows the twelve latest posts, its categories with their number, its pages", () => {
  const found = listing(blog, blogOf(13));
  assert.deepEqual(found?.posts, [
    "p13",
    "p12",
    "p11",
    "p10",
    "p9",
    "p8",
    "p7",
    "p6",
    "p5",
    "p4",
    "p3",
    "p2",
  ]);
  assert.deepEqual(found?.categories, [
    { titre: "DINUM", href: "/categorie/dinsic/", count: 7 },
    { titre: "Général", href: "/categorie/general/", count: 6 },
  ]);
  assert.deepEqual(found?.pages, [
    { number: 1, href: "/blog/", current: true },
    { number: 2, href: "/blog/page/2/", current: false },
  ]);
});

test("a further page shows the rest", () => {
  const whole = blogOf(13);
  const [second] = furtherPages(blog, whole.posts);
  assert.ok(second);
  assert.deepEqual(listing(second, whole)?.posts, ["p1"]);
  assert.deepEqual(
    listing(second, whole)?.pages.map((link) => link !== "gap" && link.current),
    [false, true],
  );
});

test("a blog of one page has no pagination, and an empty one is a list still", () => {
  assert.deepEqual(listing(blog, blogOf(12))?.pages, []);
  assert.deepEqual(listing(blog, blogOf(0)), {
    posts: [],
    categories: [],
    pages: [],
    previous: undefined,
    next: undefined,
  });
});

test("a category shows its posts, whatever the case written", () => {
  const whole = blogOf(4);
  const general = categoryPages(whole.posts, whole.data.categories.value).find(
    ({ category }) => category === "general",
  );
  assert.ok(general);
  assert.deepEqual(listing(general, whole)?.posts, ["p4", "p2"]);
});

test("a post is followed by three others, those of its category first", () => {
  const whole = blogOf(9);
  const newest = whole.posts[0] as Post;
  assert.equal(newest.title, "p9");
  const titles = (of: Post, among: Site) => relatedPosts(of, among).map(({ title }) => title);
  assert.deepEqual(titles(newest, whole), ["p7", "p5", "p3"]);
  const alone = blogOf(3);
  assert.deepEqual(titles(alone.posts[1] as Post, alone), ["p3", "p1"]);
});

test("posts that share tags come before those that share a category, the most tags first", () => {
  const one = post("2020-01-01", "un", { tags: ["Impact", "méthode"], categories: ["dinsic"] });
  const whole = site([
    blog,
    one,
    post("2021-01-04", "rubrique", { categories: ["dinsic"] }),
    post("2021-01-03", "étiquette", { tags: ["impact"] }),
    post("2019-01-01", "deux étiquettes", { tags: ["methode", "impact"] }),
    post("2021-01-05", "rien"),
  ]);
  assert.deepEqual(
    relatedPosts(one, whole).map(({ title }) => title),
    ["deux étiquettes", "étiquette", "rubrique"],
  );
  assert.deepEqual(keywordsOf(one, whole), [
    { titre: "impact", href: "/blog/etiquettes/impact/" },
    { titre: "méthode", href: "/blog/etiquettes/methode/" },
  ]);
});

test("a tag lists its posts, without the blog's categories", () => {
  const whole = site([blog, post("2021-01-01", "a", { tags: ["x"] }), post("2021-01-02", "b")]);
  const [tag] = tagsOfPosts(whole.posts).values();
  assert.ok(tag);
  const found = listing({ ...page("/blog/etiquettes/x/", "X"), kind: "tag", tag } as unknown as Page, whole);
  assert.deepEqual([found?.posts, found?.categories], [["a"], []]);
});

test("a post without a category is followed by the latest others", () => {
  const lone = post("2020-01-01", "seul");
  const whole = site([blog, lone, post("2021-01-01", "a"), post("2021-01-02", "b")]);
  assert.deepEqual(
    relatedPosts(lone, whole).map(({ title }) => title),
    ["b", "a"],
  );
});

test("only categories that have a page become tags", () => {
  assert.deepEqual(tagsOf(["General", "inconnue"], blogOf(0)), [
    { titre: "Général", href: "/categorie/general/" },
  ]);
});

test("a card tells the date in the post's language and a short description", () => {
  const english = post("2020-03-01", "x", { lang: "en" });
  const made = postCard(english, site([english]), "mot ".repeat(100), undefined);
  assert.equal(made.dateText, "1 March 2020");
  assert.ok(made.description.length <= 201);
  assert.equal(postCard(post("2020-03-01", "é"), site([]), "", undefined).href, "/2020/03/01/%C3%A9/");
});
