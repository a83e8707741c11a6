import assert from "node:assert/strict";
import { test } from "node:test";
import { PageTree } from "../../../../scripts/publish/purge/places/page-tree.ts";
import { purge } from "../../../../scripts/publish/purge/purge.ts";
import { distinctionsOf } from "../../../../scripts/publish/purge/selectors.ts";

const BODY = '<p></p><p class="a b"></p><div class="c"><p class="b"></p><i></i></div>';

const SAID: [name: string, css: string, left: string][] = [
  ["what holds anyway need not be said again", "p{top:1px}.a{top:1px}", "p{top:1px}"],
  ["… even in a state or a window", "p{top:1px}.a:hover{top:1px}@media print{.b{top:1px}}", "p{top:1px}"],
  ["one that says otherwise in between makes it needed", "p{top:1px}.b{top:2px}.a{top:1px}", "same"],
  ["… in a window as well", "p{top:1px}@media print{.b{top:2px}}.a{top:1px}", "same"],
  ["… or through a property that sets it too", "p{border-top:0}.b{border:1px solid}.a{border-top:0}", "same"],
  [
    "one that weighs more need not be minded",
    ".b.a{top:2px}p{top:1px}.b{top:1px}",
    ".b.a{top:2px}p{top:1px}",
  ],
  ["what only may hold is no ground", ".b:hover{top:1px}i{left:0}.a{top:1px}", "same"],
  ["nor is what holds in a narrower window", "@media print{p{top:1px}}.a{top:1px}", "same"],
  ["nor what other elements have", ".a{top:1px}i{left:0}.c{top:1px}", "same"],
  ["what must win is apart", "p{top:1px}.a{top:1px!important}", "same"],
  [
    "a selector holds where the same one does",
    ".a:hover{top:1px}@media print{.a:hover{top:1px}}",
    ".a:hover{top:1px}",
  ],
  [
    "what is said of the other theme only is not in between",
    "p{top:1px}@media (prefers-color-scheme:dark){.b{top:2px}}@media (prefers-color-scheme:light){.a{top:1px}}",
    "p{top:1px}@media(prefers-color-scheme:dark){.b{top:2px}}",
  ],
  [
    "nor what is said of the elements that it leaves out",
    "p:focus{top:1px}p:focus:not(:focus-visible){top:2px}p:focus-visible{top:1px}",
    "p:focus{top:1px}p:focus:not(:focus-visible){top:2px}",
  ],
  ["what elements have before any rule need not be said", ".a{max-height:none;left:1px}", ".a{left:1px}"],
  ["… unless a rule may say otherwise", "p{max-height:1px}.a{max-height:none}", "same"],
  [
    "room that browsers give is taken away",
    ".b{margin-top:0}.c{margin-top:0;left:1px}",
    ".b{margin-top:0}.c{left:1px}",
  ],
];
for (const [name, css, left] of SAID) {
  test(`declarations that only repeat go: ${name}`, async () => {
    assert.equal(await purged(css, BODY), left === "same" ? css : left);
  });
}

const HANDED: [name: string, css: string, left: string][] = [
  [
    "what is handed down need not be told",
    "body{--x:1px}.c{--x:1px;left:2px}i{top:var(--x)}",
    "body{--a:1px}.c{left:2px}i{top:var(--a)}",
  ],
  [
    "… unless an element in between is told otherwise",
    "body{--x:1px}div{--x:2px}i{--x:1px;top:var(--x)}",
    "body{--a:1px}div{--a:2px}i{--a:1px;top:var(--a)}",
  ],
  [
    "… or may be",
    "body{--x:1px}div:hover{--x:2px}i{--x:1px;top:var(--x)}",
    "body{--a:1px}div:hover{--a:2px}i{--a:1px;top:var(--a)}",
  ],
  [
    "… or what it stands for is another on the way",
    ":root{--y:1px}body{--x:var(--y)}div{--y:3px}i{--x:var(--y);top:var(--x)}",
    ":root{--a:1px}body{--b:var(--a)}div{--a:3px}i{--b:var(--a);top:var(--b)}",
  ],
  [
    "what only may be handed down is no ground",
    "body:hover{--x:1px}i{--x:1px;top:var(--x)}",
    "body:hover{--a:1px}i{--a:1px;top:var(--a)}",
  ],
];
for (const [name, css, left] of HANDED) {
  test(`properties handed down go: ${name}`, async () => {
    assert.equal(await purged(css, BODY), left);
  });
}

const SHORTER: [name: string, css: string, left: string][] = [
  ["two sides told the same are told once", ".a{margin-left:1px;margin-right:1px}", ".a{margin-inline:1px}"],
  ["… but not two told otherwise", ".a{padding-top:1px;padding-bottom:2px}", "same"],
  [
    "… nor when all sides are told after one of them",
    ".a{margin-left:1px!important;margin:2px;margin-right:1px!important}",
    ".a{margin-left:1px!important;margin:2px;margin-right:1px!important}",
  ],
  ["a value that has a name is told by it", ".a{flex:0 0 auto}", ".a{flex:none}"],
];
for (const [name, css, left] of SHORTER) {
  test(`declarations are said in fewer bytes: ${name}`, async () => {
    assert.equal(await purged(css, BODY), left === "same" ? css : left);
  });
}

async function purged(css: string, body: string): Promise<string> {
  const tree = new PageTree(distinctionsOf(css));
  tree.add(`<!DOCTYPE html>\n<html lang="fr"><head></head><body>${body}</body></html>`);
  const { common } = await purge(css, tree, ["chrome109"]);
  return common.trim();
}
