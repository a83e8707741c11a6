import assert from "node:assert/strict";
import { test } from "node:test";
import { PageTree } from "../../../../scripts/publish/purge/places/page-tree.ts";
import { purge } from "../../../../scripts/publish/purge/purge.ts";
import { distinctionsOf } from "../../../../scripts/publish/purge/selectors.ts";

/** A sheet for one page, of which the body only is written here. */
async function shortened(css: string, body: string): Promise<string> {
  const tree = new PageTree(distinctionsOf(css));
  tree.add(`<!DOCTYPE html>\n<html lang="fr"><head></head><body>${body}</body></html>`);
  const { common } = await purge(css, tree, ["chrome109"]);
  return common.trim();
}

const LONG = "rgba(1,2,3,.123456)";
const DARK = ":root[data-fr-theme=dark]";

const CASES: [name: string, css: string, body: string, written: string][] = [
  [
    "a property that stands for another is written as the other",
    `:root{--a:var(--b);--b:#fff}${DARK}{--b:#000}p{color:var(--a)}`,
    "<p></p>",
    `:root{--a:#fff}${DARK}{--a:#000}p{color:var(--a)}`,
  ],
  [
    "a short value is written in its place",
    ":root{--a:1px}p{top:var(--a);left:var(--a)}",
    "<p></p>",
    "p{top:1px;left:1px}",
  ],
  [
    "a long one stays where it is named twice",
    `:root{--long:${LONG}}p{color:var(--long)}b{color:var(--long)}`,
    "<p></p><b></b>",
    `:root{--a:${LONG}}p,b{color:var(--a)}`,
  ],
  [
    "what an element may change keeps its property",
    ":root{--a:var(--b);--b:1px}b{--b:2px}i{top:var(--a);left:var(--b)}",
    "<b><i></i></b>",
    ":root{--b:var(--a);--a:1px}b{--a:2px}i{top:var(--b);left:var(--a)}",
  ],
  [
    "what a wider window changes keeps its property",
    ":root{--a:1px}@media print{:root{--a:2px}}p{top:var(--a)}",
    "<p></p>",
    ":root{--a:1px}@media print{:root{--a:2px}}p{top:var(--a)}",
  ],
  [
    "a value that means something else elsewhere keeps its property",
    ":root{--a:inherit}p{color:var(--a)}",
    "<p></p>",
    ":root{--a:inherit}p{color:var(--a)}",
  ],
  [
    "a property that names itself stays",
    ":root{--b:var(--b)}p{top:var(--b)}",
    "<p></p>",
    ":root{--a:var(--a)}p{top:var(--a)}",
  ],
  [
    "a colour that is the same in every theme is told once",
    `:root{--a:${LONG}}${DARK}{--a:${LONG}}p{color:var(--a)}b{color:var(--a)}`,
    "<p></p><b></b>",
    `:root{--a:${LONG}}p,b{color:var(--a)}`,
  ],
  [
    "what a theme gives to the page is told in one rule",
    `${DARK}{--a:${LONG}}p{top:0}${DARK}{color-scheme:dark}i{color:var(--a)}b{color:var(--a)}`,
    "<p></p><i></i><b></b>",
    `${DARK}{--a:${LONG};color-scheme:dark}p{top:0}i,b{color:var(--a)}`,
  ],
  [
    "a property that nothing inside its elements names goes",
    ".a{--x:1px;top:0}.b{--x:2px}i{left:var(--x)}",
    '<p class="a"></p><p class="b"><i></i></p>',
    ".a{top:0}.b{--a:2px}i{left:var(--a)}",
  ],
  [
    "… and then those that only it named",
    ".a{--x:var(--y);top:0}p{--y:1px}i{left:var(--x)}",
    '<p class="a"></p><i></i>',
    ".a{top:0}i{left:var(--a)}",
  ],
  [
    "a property named by the pseudo-element of its element stays",
    "p{--x:2px}p::before{content:'';top:var(--x)}",
    "<p></p>",
    'p{--a:2px}p:before{content:"";top:var(--a)}',
  ],
  [
    "a pseudo-element without any content goes",
    ".a::before,.b::before{top:0}.a::before{content:''}.b::before{content:none}",
    '<p class="a"></p><p class="b"></p>',
    '.a:before{top:0;content:""}',
  ],
  [
    "a pseudo-element whose content is told elsewhere stays",
    "p::after{top:0}[title]::after{content:attr(title)}",
    '<p title="x"></p>',
    "p:after{top:0}[title]:after{content:attr(title)}",
  ],
];
for (const [name, css, body, written] of CASES) {
  test(name, async () => {
    assert.equal((await shortened(css, body)).replaceAll(", ", ","), written);
  });
}

test("past fifty names, none is the same as another", async () => {
  const names = Array.from({ length: 900 }, (_, index) => `--property-${index}`);
  const css = `:root{${names.map((name, index) => `${name}:${index}0000000000000px`).join(";")}}
    p{margin:${names.map((name) => `var(${name})`).join(" ")};padding:${names.map((name) => `var(${name})`).join(" ")}}`;
  const written = [...(await shortened(css, "<p></p>")).matchAll(/(--[a-z\d]+):/gi)].map(([, name]) => name);
  assert.equal(written.length, 900);
  assert.equal(new Set(written).size, 900);
});
