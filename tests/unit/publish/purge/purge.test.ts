import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { PageTree } from "../../../../scripts/publish/purge/places/page-tree.ts";
import { purge } from "../../../../scripts/publish/purge/purge.ts";
import { distinctionsOf } from "../../../../scripts/publish/purge/selectors.ts";

/** What is left of a sheet for some pages; bodies only are written here. */
const left = (css: string, ...bodies: string[]) => lightened(Number.POSITIVE_INFINITY, css, ...bodies);

/** The same, of which the common sheet should weigh no more than a limit. */
async function lightened(limit: number, css: string, ...bodies: string[]) {
  const tree = new PageTree(distinctionsOf(css));
  for (const body of bodies)
    tree.add(`<!DOCTYPE html>\n<html lang="fr"><head></head><body>${body}</body></html>`);
  const purged = await purge(css, tree, ["chrome109"], { besideBrand: limit, withBrand: limit });
  return { ...purged, common: purged.common.trim() };
}

const CASES: [name: string, css: string, body: string, kept: string][] = [
  ["a class of no page goes", ".a{top:0}.b{top:1px}", '<p class="a"></p>', ".a{top:0}"],
  ["of a list, only what a page has stays", ".a,.b,p{top:0}", '<p class="a"></p>', ".a,p{top:0}"],
  [
    "classes must be on one element",
    ".a.b{top:0}.a .b{left:0}",
    '<p class="a"><i class="b"></i></p>',
    ".a .b{left:0}",
  ],
  [
    "a child is not any descendant",
    ".a>i{top:0}.a i{left:0}",
    '<p class="a"><b><i></i></b></p>',
    ".a i{left:0}",
  ],
  ["siblings have one parent", "b+i{top:0}b~u{left:0}", "<b></b><i></i><p><u></u></p>", "b+i{top:0}"],
  ["a void element holds nothing", "br i{top:0}br+i{left:0}", "<br><i></i>", "br+i{left:0}"],
  [
    "what :not() surely excludes goes",
    "a:not([href]){top:0}b:not(.x){left:0}",
    '<a href="/"></a><b></b>',
    "b:not(.x){left:0}",
  ],
  [
    "an attribute is asked by its value",
    '[type="a"]{top:0}[type="b"]{left:0}',
    '<input type="b">',
    "[type=b]{left:0}",
  ],
  [
    "the start of a class is looked at",
    '[class^="a-"]{top:0}[class*=" a-"]{left:0}',
    '<p class="x a-y"></p>',
    '[class*=" a-"]{left:0}',
  ],
  [
    "a state that scripts give stays",
    ".fr-collapse--expanded{top:0}",
    '<p class="fr-collapse"></p>',
    ".fr-collapse--expanded{top:0}",
  ],
  [
    "… but only where they give it",
    ".a.fr-collapse--expanded{top:0}i{left:0}",
    '<p class="a"></p><i></i>',
    "i{left:0}",
  ],
  [
    "a theme that scripts choose stays",
    "[data-fr-theme=dark] p{top:0}",
    "<p></p>",
    "[data-fr-theme=dark] p{top:0}",
  ],
  ["states of the pointer stay", "a:hover{top:0}b:hover{top:0}", "<a></a>", "a:hover{top:0}"],
  ["no field is disabled on this page", "input:disabled{top:0}input{left:0}", "<input>", "input{left:0}"],
  [
    "no browser fills a field that asks for it, nor a box to tick",
    "input:autofill{top:0}input{left:0}",
    '<input autocomplete="off"><input type="checkbox">',
    "input{left:0}",
  ],
  ["browsers may fill any other", "input:autofill{top:0}", '<input type="search">', "input:autofill{top:0}"],
  [
    "what scripts draw stays",
    ".fr-share__text{top:0}",
    '<div class="fr-share"></div>',
    ".fr-share__text{top:0}",
  ],
  [
    "a frame in place of a video stays",
    "iframe.v{top:0}",
    '<div class="v" data-video-src="x"></div>',
    "iframe.v{top:0}",
  ],
  ["a property that nothing names goes", ":root{--a:1px;--b:var(--a)}p{top:0}", "<p></p>", "p{top:0}"],
  [
    "an animation that nothing runs goes",
    "@keyframes a{to{top:0}}@keyframes b{to{top:0}}p{animation:b 1s}",
    "<p></p>",
    "@keyframes b{to{top:0}}p{animation:b 1s}",
  ],
  [
    "what is in a media query is kept in it",
    "@media print{.a{top:0}.b{top:0}}@media screen{.b{top:0}}",
    '<p class="a"></p>',
    "@media print{.a{top:0}}",
  ],
  [
    "a value that a later one surely replaces goes",
    "p{color:red;color:var(--t)}:root{--t:rgba(1,2,3,.123456)}b{color:var(--t)}",
    "<p></p><b></b>",
    "p{color:var(--a)}:root{--a:rgba(1,2,3,.123456)}b{color:var(--a)}",
  ],
  [
    "signs in attributes and in scripts are not tags",
    ".a{top:0}.b{top:1px}",
    '<p title="> x" class="a"></p><script>"<p class=b>"</script>',
    ".a{top:0}",
  ],
];
for (const [name, css, body, kept] of CASES) {
  test(name, async () => {
    assert.equal((await left(css, body)).common, kept);
  });
}

test("faces of families and weights that nothing asks for go", async () => {
  const face = (family: string, weight: number) =>
    `@font-face{font-family:${family};font-weight:${weight};src:url(${family}${weight})}`;
  const css = `${face("A", 400)}${face("A", 300)}${face("A", 500)}${face("B", 400)}p{font-family:A}b{font-weight:500}`;
  const { common } = await left(css, "<p></p><b></b>");
  assert.deepEqual(common.match(/src:url\(\w+\)/g), ["src:url(A400)", "src:url(A500)"]);
});

test("an image that two rules draw is written once", async () => {
  const image = `url("data:image/svg+xml,<svg></svg>")`;
  const { common } = await left(`p{background-image:${image}}b{background-image:${image}}`, "<p></p><b></b>");
  assert.equal(common.split("data:").length, 2);
  assert.match(common, /p,b\{background-image:var\(--a\)\}/);
});

const RARE = ".rare{top:12345px;left:67890px}";

test("one sheet is for all pages as long as it is light enough", async () => {
  const { isWhole, common, rare } = await left(
    `${RARE}p{left:0}`,
    '<p class="rare"></p>',
    "<p></p>",
    "<p></p>",
  );
  assert.equal(common, `${RARE}p{left:0}`);
  assert.deepEqual([isWhole, rare], [true, []]);
});

test("then it is the same whatever page has the elements, in whatever order", async () => {
  const css =
    ":root{--x:1px;--y:2px}.a{top:var(--x)}.b{top:var(--x)}.a i,.b u{left:var(--y)}p{top:0;left:0}p.b{top:0}i+u{right:0}";
  const bodies = [
    '<p class="a"><i></i></p>',
    '<p class="b"><u></u></p>',
    "<p></p>",
    '<p class="a"><u></u></p>',
  ];
  const sites = [bodies, bodies.toReversed(), [...bodies, ...bodies.slice(1)], [bodies.join("")]];
  const [first, ...others] = await Promise.all(sites.map((pages) => left(css, ...pages)));
  assert.match(first?.common ?? "", /\.a i,\.b u/);
  for (const other of others) assert.deepEqual(other, first);
});

test("past its weight, what few pages use is in a sheet of theirs, with its properties", async () => {
  const css = `:root{--x:1234567890123px;--y:9876543210987px}.rare{top:var(--x);left:var(--x)}p{left:var(--y);top:var(--y)}`;
  const { common, rare, rareOf } = await lightened(0, css, '<p class="rare"></p>', "<p></p>", "<p></p>");
  assert.equal(common, ":root{--b:9876543210987px}p{left:var(--b);top:var(--b)}");
  assert.deepEqual(
    rare.map((sheet) => sheet.trim()),
    [":root{--a:1234567890123px}.rare{top:var(--a);left:var(--a)}"],
  );
  assert.deepEqual(rareOf, [0, -1, -1]);
});

/** A rule that no compression makes lighter than this many bytes. */
const heavy = (name: string, bytes: number) =>
  `.${name}:before{content:"${createHash("shake256", { outputLength: bytes }).update(name).digest("base64url")}"}`;

test("the sheets of each page are light enough together, and no more is taken out than that asks for", async () => {
  const css = `${heavy("one", 600)}${heavy("two", 300)}${heavy("three", 100)}p{left:0}`;
  const bodies = ["one", "two", "two", "three", "three", "", ""].map((name) => `<p class="${name}"></p>`);
  const limit = 900;
  const { common, rare, rareOf } = await lightened(limit, css, ...bodies);
  assert.deepEqual(
    ["one", "two", "three"].map((name) => common.includes(`.${name}:`)),
    [false, false, true],
  );
  // The sheet of most pages comes first.
  assert.deepEqual(rareOf, [1, 0, 0, -1, -1, -1, -1]);
  for (const sheet of rare) assert.ok(gzipSync(common).length + gzipSync(sheet).length <= limit);
});

test("sheets of few pages are one as long as it is light enough with the common one", async () => {
  const names = ["one", "two", "three", "four"];
  const css = `${names.map((name) => heavy(name, 300)).join("")}p{left:0}`;
  const bodies = [...names, "", "", "", "", ""].map((name) => `<p class="${name}"></p>`);
  for (const [limit, sheets] of [
    [500, 4],
    [1100, 2],
  ] as const) {
    const { common, rare, rareOf } = await lightened(limit, css, ...bodies);
    assert.equal(rare.length, sheets);
    for (const [page, name] of names.entries()) {
      const sheet = rare[rareOf[page] ?? -1] ?? "";
      assert.ok(`${common}${sheet}`.includes(`.${name}:`), `${name} of ${limit}`);
      assert.ok(gzipSync(common).length + gzipSync(sheet).length <= limit);
    }
    assert.deepEqual(rareOf.slice(4), [-1, -1, -1, -1, -1]);
  }
});

test("a rule of few pages stays in its place when a later one of all pages may contradict it", async () => {
  const css = ".rare:hover{top:0}p{left:0}.all:focus{top:1px}";
  const page = '<p class="all"></p>';
  const { common, rareOf } = await lightened(0, css, '<p class="all rare"></p>', page, page);
  assert.equal(common, css);
  assert.deepEqual(rareOf, [-1, -1, -1]);
});

test("the notice of a sheet stays, once in each sheet made of it", async () => {
  const css = "/*! Licence */.rare{top:0}p{left:0}";
  const { common, rare } = await lightened(0, css, '<p class="rare"></p>', "<p></p>", "<p></p>");
  assert.equal(rare.length, 1);
  for (const sheet of [common, ...rare]) assert.equal(sheet.split("Licence").length, 2);
});
