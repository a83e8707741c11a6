import assert from "node:assert/strict";
import { test } from "node:test";
import { PageTree } from "../../../../scripts/publish/purge/places/page-tree.ts";
import { purge } from "../../../../scripts/publish/purge/purge.ts";
import { distinctionsOf } from "../../../../scripts/publish/purge/selectors.ts";

/** Elements that two classes tell apart. */
const BODY = '<p class="a b" title=""></p><div class="c"><p class="b"></p></div>';

const CASES: [name: string, css: string, left: string][] = [
  ["what comes later wins", ".a{top:1px}.b{top:2px}", ".b{top:2px}"],
  ["… but only where it reaches", ".b{top:1px}.a{top:2px}", ".b{top:1px}.a{top:2px}"],
  ["what weighs more wins from anywhere", ".b.a{top:2px}.a{top:1px}", ".b.a{top:2px}"],
  [
    "several together win where each reaches",
    ".b{top:1px}.a{top:2px}div .b{top:3px}",
    ".a{top:2px}div .b{top:3px}",
  ],
  ["a state may not be there", ".a{top:1px}.b:hover{top:2px}", ".a{top:1px}.b:hover{top:2px}"],
  ["a sibling may not be there", ".a{top:1px}p+.b,div~.a{top:2px}", ".a{top:1px}p+.b,div~.a{top:2px}"],
  [
    "a window may be narrower",
    ".a{top:1px}@media print{.b{top:2px}}",
    ".a{top:1px}@media print{.b{top:2px}}",
  ],
  ["what holds in any window holds in one", "@media print{.a{top:1px}}.b{top:2px}", ".b{top:2px}"],
  ["what must win is apart", ".a{top:1px!important}.b{top:2px}", ".a{top:1px!important}.b{top:2px}"],
  [
    "pseudo-elements are others",
    ".a:before{content:'';top:1px}.b{top:2px}",
    '.a:before{content:"";top:1px}.b{top:2px}',
  ],
  ["a side is lost when all of them are told", ".a{padding-top:1px}.b{padding:2px}", ".b{padding:2px}"],
  [
    "all sides stay for the one that is left",
    ".a{padding:1px}.b{padding-top:2px}",
    ".a{padding:1px}.b{padding-top:2px}",
  ],
  [
    "a value that some browsers do not read wins nothing",
    ".a{width:1px}.b{width:1dvh}",
    ".a{width:1px}.b{width:1dvh}",
  ],
  ["nor does a selector", ".a{top:1px}.b,.b:user-valid{top:2px}", ".a{top:1px}.b,.b:user-valid{top:2px}"],
  [
    "what must win does so whatever weighs more",
    ".b.a{top:1px}.a{top:2px!important}",
    ".a{top:2px!important}",
  ],
  ["a state that both ask for is there", ".a:hover{top:1px}.b:hover{top:2px}", ".b:hover{top:2px}"],
  [
    "what one asks for in more states than the other may not be there",
    ".a:hover{top:1px}.b:hover:focus{top:2px}",
    ".a:hover{top:1px}.b:hover:focus{top:2px}",
  ],
  [
    "what has the focus that is shown has the focus",
    ".a:focus-visible{top:1px}.b:focus{top:2px}",
    ".b:focus{top:2px}",
  ],
  ["a sibling that both ask for is there", "div .b+.b{top:1px}.c .b+.b{top:2px}", ".c .b+.b{top:2px}"],
  [
    "… but not one told otherwise",
    "div .b+.b{top:1px}.c .b~.b{top:2px}",
    "div .b+.b{top:1px}.c .b~.b{top:2px}",
  ],
  [
    "an attribute that scripts take away may not be there",
    ".a{top:1px}.a:not([hidden]){top:2px}",
    ".a{top:1px}.a:not([hidden]){top:2px}",
  ],
  ["one that stays is there", ".a{top:1px}[title]{top:2px}", "[title]{top:2px}"],
];
for (const [name, css, left] of CASES) {
  test(`declarations that always lose go: ${name}`, async () => {
    assert.equal(await purged(css, BODY), left);
  });
}

test("declarations that always lose go: a class that scripts give may not be there", async () => {
  const css = ".fr-nav__item{top:1px}.fr-nav__item.fr-nav__item--align-right{top:2px}";
  assert.equal(await purged(css, '<p class="fr-nav__item fr-nav__item--align-right"></p>'), css);
});

async function purged(css: string, body: string): Promise<string> {
  const tree = new PageTree(distinctionsOf(css));
  tree.add(`<!DOCTYPE html>\n<html lang="fr"><head></head><body>${body}</body></html>`);
  return (await purge(css, tree, ["chrome109"])).common.trim();
}
