import assert from "node:assert/strict";
import { test } from "node:test";
import { html, render } from "./support.ts";

const block = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``;

test("code in a known language is coloured when the site is built, by any of its names", () => {
  const expected =
    '<pre class="app-pre"><code><span class="hljs-keyword">const</span> a = <span class="hljs-number">1</span>;\n</code></pre>\n';
  for (const name of ["javascript", "js", "JS"]) {
    assert.equal(html(block(name, "const a = 1;")), expected);
  }
});

test("code of no language, or of plain text, is published as it is written", () => {
  const expected = '<pre class="app-pre"><code>a &lt; &quot;b&quot; &amp;&amp; c\n</code></pre>\n';
  for (const name of ["", "texte", "txt"]) assert.equal(html(block(name, 'a < "b" && c')), expected);
  assert.equal(html('    a < "b" && c\n'), expected);
});

test("what code holds is never markup, whatever its language", () => {
  for (const name of ["html", "js", "bash", "yaml", "md", "json"]) {
    const published = html(block(name, "</code></pre><script>alert(1)</script><img src=x onerror=y>"));
    assert.doesNotMatch(published, /<(?:script|img)/, name);
    assert.equal(published.match(/<\/pre>/g)?.length, 1, name);
  }
});

test("an unknown language is a warning at its place, with the nearest; the code is published", () => {
  const { html: published, problems } = render(`Texte.\n\n${block("javscript", "a < b")}`);
  assert.match(published, /<code>a &lt; b\n<\/code>/);
  assert.equal(problems.length, 1);
  const [{ line, column, severity, message, hint = "" } = {}] = problems;
  assert.deepEqual([line, column, severity], [3, 4, "warning"]);
  assert.match(message ?? "", /langage inconnu\u00a0: «\u00a0javscript\u00a0»/);
  assert.match(hint, /«\u00a0javascript\u00a0»\u00a0\? Langages connus\u00a0: bash, css, /);
});

test("a name that every object has is no language", () => {
  for (const name of ["constructor", "__proto__", "../../core"]) {
    assert.equal(render(block(name, "a")).problems[0]?.rule, "unknown-language", name);
  }
});
