import assert from "node:assert/strict";
import { test } from "node:test";
import { problems, render } from "./support.ts";

test("a blank in an address, which makes Markdown print it, is told with the address to write", () => {
  const { problems: told } = render(
    '> Un ![x](/img/mon image.png)\n> [*a* [b]](/a b/ "Titre")\n\n![y](mon  image.png)',
  );
  assert.deepEqual(
    told.map(({ line, column, rule, hint }) => [line, column, rule, hint?.split(" : ").at(-1)]),
    [
      [1, 6, "missing-image", "/img/mon%20image.png"],
      [2, 3, "dead-link", "/a%20b/"],
      [4, 1, "missing-image", "mon%20image.png"],
    ],
  );
});

test("words between brackets, code, attributes, directives and addresses in angle brackets are left alone", () => {
  for (const text of [
    "[note](voir plus bas)",
    "`[x](/a b/)` <b title='[x](/a b/)'>c</b>",
    "\\[x](/a b/) [x\\](/a b/)",
    "[x](</a b/>) [x](/a 'b c') [x](/a (b c)) [x](/a%20b/)",
    ":glossaire[impact]",
    "[x](/a\nb/) [x](/a b",
  ])
    assert.deepEqual(problems(text), [], text);
});

test("a link or an image without an address is told, and points nowhere", () => {
  const { problems: told, links, images } = render("[x]() ![y](<>)");
  assert.deepEqual(
    told.map(({ column, rule }) => [column, rule]),
    [
      [1, "dead-link"],
      [7, "missing-image"],
    ],
  );
  assert.deepEqual([links, images], [[], []]);
});

test("a link that nothing names is told, an image's text or a label names one", () => {
  assert.deepEqual(problems("[](/a) [ ](/a) [![](/img/a.png)](/a) [<br>](/a)"), [
    "1:1 link-name",
    "1:8 link-name",
    "1:16 link-name",
    "1:38 link-name",
  ]);
  const named =
    "[![a](/img/a.png)](/a) [`a`](/a) [<i title='a'></i>](/a) <https://a.fr> [*a*](/a) [&nbsp;a](/a)";
  assert.deepEqual(problems(named), []);
});

test("many addresses with blanks, or brackets that nothing closes, take no long time", () => {
  const start = performance.now();
  for (const text of ["[a](/b c) ".repeat(3_000), "[a](".repeat(5_000), `${"[".repeat(5_000)}](/a b)`])
    render(text);
  assert.ok(performance.now() - start < 5_000);
});
