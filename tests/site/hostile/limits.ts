/** Contents made to take all the time or all the memory there is, to leave their place, or to be taken for another. */
import type { Files } from "../project.ts";

export interface Limit {
  files: () => Files;
  /** What the build says of it, when it refuses it. */
  told?: RegExp;
  /** The address of its page, and what the page must hold, when it is accepted. */
  shown?: [url: string, html: RegExp];
}

/** A page of this front matter. */
const page = (frontMatter: string, body = "Texte.") => `---\n${frontMatter}\n---\n${body}\n`;

/** One page of this body, accepted: what it says is drawn. */
const body = (text: () => string, shown: RegExp): Limit => ({
  files: () => ({ "pages/x.md": page("title: X", text()) }),
  shown: ["/x", shown],
});

/** One page of this front matter, refused. */
const header = (frontMatter: () => string, told: RegExp): Limit => ({
  files: () => ({ "pages/x.md": page(frontMatter()) }),
  told,
});

/** One post of this front matter, refused. */
const post = (frontMatter: string, told: RegExp, name = "2026-01-02-x"): Limit => ({
  files: () => ({ [`posts/${name}.md`]: page(`title: X\n${frontMatter}`) }),
  told,
});

const file = (name: string, told: RegExp): Limit => ({ files: () => ({ [name]: page("title: X") }), told });

const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

/** Ten lines, each of which holds the one before ten times. */
const ALIASES = Array.from({ length: 10 }, (_, rank) =>
  rank === 0
    ? `a0: &a0 ${"x".repeat(10)}`
    : `a${rank}: &a${rank} [${`*a${rank - 1}, `.repeat(10).slice(0, -2)}]`,
).join("\n");

/** Just under the largest front matter, and the largest file, that are admitted. */
const HEADER = 59_000;
const FILE = 490_000;

/** As many times a text as a file holds. */
const filled = (text: string, size = FILE) => text.repeat(Math.floor(size / Buffer.byteLength(text)));

/** So many texts as a file holds, each made of its rank. */
function listed(of: (rank: number) => string, separator: string, size = FILE): string {
  const items: string[] = [];
  for (
    let length = 0;
    length < size - 100;
    length += Buffer.byteLength(items.at(-1) ?? "") + separator.length
  ) {
    items.push(of(items.length));
  }
  return items.join(separator);
}

/** By the name that a test gives it. Sizes stay under the largest ones admitted, unless that is the matter. */
export const LIMITS: Readonly<Record<string, Limit>> = {
  // Front matter
  "---node": {
    files: () => ({ "pages/x.md": "---node\n{ title: 'X' }\n---\n" }),
    told: /^content\/pages\/x\.md:1:1 {2}« ---node » n’est pas admis/,
  },
  "---json": {
    files: () => ({ "pages/x.md": '---json\n{ "title": "X", "__proto__": { "x": 1 } }\n---\n' }),
    told: /^content\/pages\/x\.md:1:1 {2}« ---json » n’est pas admis/,
  },
  "a function in YAML": header(
    () => 'title: !!js/function "function () { return 1 }"',
    /^content\/pages\/x\.md:2:8 {2}une étiquette « ! »/,
  ),
  "the keys of Eleventy's own data": header(
    () => "title: X\npage: { url: /y/ }\ncollections: {}\neleventy: {}",
    /x\.md:3:1 {2}clé inconnue : « page »[\s\S]*x\.md:4:1 {2}clé inconnue : « collections »[\s\S]*x\.md:5:1 {2}clé inconnue : « eleventy »/,
  ),
  "a thousand million aliases": header(() => `title: X\n${ALIASES}`, /x\.md:3:\d+ {2}.*YAML réserve/),
  "lists nested 29 000 times in YAML": header(
    () => `title: ${nested(HEADER / 2 - 100)}`,
    /^content\/pages\/x\.md:2:\d+ {2}/,
  ),
  "59 000 opening brackets in YAML": header(
    () => `title: ${"[".repeat(HEADER)}`,
    /^content\/pages\/x\.md:\d+:\d+ {2}/,
  ),
  "thousands of unknown keys": header(
    () => listed((rank) => `k${rank}: 1`, "\n", HEADER),
    /\ncontent\/pages\/x\.md:2:1 {2}clé inconnue : « k0 »/,
  ),
  "thousands of former addresses": header(
    () => `title: X
redirect_from: [${listed((rank) => `/a${rank}`, ", ", HEADER)}]`,
    /^content\/pages\/x\.md:3:\d+ {2}/,
  ),
  "thousands of items of a wrong type": header(
    () => `title: X
additional_css: [${filled("1.5, ", HEADER)}1.5]`,
    /^content\/pages\/x\.md:3:\d+ {2}/,
  ),
  "thousands of tags, each of which would be a page": {
    files: () => ({
      "pages/blog.md": page("title: Blog\nlayout: blog"),
      "posts/2026-01-02-x.md": page(
        `title: X
tags: [${listed((rank) => `t${rank}`, ", ", HEADER)}]`,
      ),
    }),
    told: /^content\/posts\/2026-01-02-x\.md:3:\d+ {2}/,
  },
  "a tag longer than a file's name": {
    files: () => ({
      "pages/blog.md": page("title: Blog\nlayout: blog"),
      "posts/2026-01-02-x.md": page(`title: X\ntags: ${"é".repeat(200)}`),
    }),
    told: /^content\/posts\/2026-01-02-x\.md:3:\d+ {2}/,
  },
  "a layout outside of the site": header(
    () => "title: X\nlayout: ../../../etc/passwd",
    /^content\/pages\/x\.md:3:9 {2}layout inconnu/,
  ),
  "a menu outside of the site": header(
    () => "title: X\nlayout: with-sidebar\nsidebar: ../../secret",
    /^content\/pages\/x\.md:4:10 {2}sidebar inconnu/,
  ),
  "a script outside of the site": header(
    () => "title: X\nadditional_js: ../../secret.js",
    /^content\/pages\/x\.md:3:16 {2}/,
  ),
  "a long line of blanks before a value": header(
    () => `title: X\npermalink: ${" ".repeat(HEADER)}"/x"y`,
    /^content\/pages\/x\.md:3:\d+ {2}/,
  ),
  "a day in the wrong order": post("date: 31/12/2024", /x\.md:3:7 {2}« 31\/12\/2024 » n’est pas une date/),
  "a day in words": post("date: hier", /x\.md:3:7 {2}« hier » n’est pas une date/),
  "a month that does not exist": post("date: 2024-13-45", /x\.md:3:7 {2}« 2024-13-45 » n’est pas une date/),
  "an empty date, and none in the name": post("date:", /x\.md:3:6 {2}cet article n’a pas de date/, "x"),
  // Names
  "a name of 252 letters": file(`pages/${"x".repeat(252)}.md`, /^content\/pages\/x+\.md {2}/),
  "a name of 140 letters of two bytes": file(`pages/${"é".repeat(120)}.md`, /^content\/pages\/é+\.md {2}/),
  "a folder's name of 240 letters": file(`pages/${"x".repeat(240)}/y.md`, /^content\/pages\/x+\/y\.md {2}/),
  "a post's name of 252 letters": file(
    `posts/2026-01-02-${"x".repeat(240)}.md`,
    /^content\/posts\/2026-01-02-x+\.md/,
  ),
  "a name without a letter": file("pages/-.md", /^content\/pages\/-\.md {2}/),
  "a post's name that leaves its folder": file(
    "posts/2026-01-02-...md",
    /^content\/posts\/2026-01-02-\.\.\.md/,
  ),
  "a page on the folder of a feed": {
    files: () => ({
      "pages/blog.md": page("title: Blog\nlayout: blog"),
      "pages/x.md": page("title: X\npermalink: /feed.xml/"),
    }),
    told: /^content\/pages\/x\.md:3:12 {2}l’adresse « \/feed\.xml\/ »/,
  },
  "a page in a folder named as a feed": file(
    "pages/feed.xml/x.md",
    /^content\/pages\/feed\.xml\/x\.md:\d+:1 {2}l’adresse « \/feed\.xml\/x »/,
  ),
  "a page on the folder of the hosts' headers": header(
    () => "title: X\npermalink: /_headers/",
    /^content\/pages\/x\.md:3:12 {2}l’adresse « \/_headers\/ »/,
  ),
  "a page on the folder of an icon": header(
    () => "title: X\npermalink: /favicon.ico/",
    /^content\/pages\/x\.md:3:12 {2}l’adresse « \/favicon\.ico\/ »/,
  ),
  "a page on the folder of another's Markdown": {
    files: () => ({
      "pages/y.md": page("title: Y"),
      "pages/x.md": page("title: X\npermalink: /y.md/"),
    }),
    told: /^content\/pages\/x\.md:3:12 {2}l’adresse « \/y\.md\/ »/,
  },
  "a former address on the folder of the map": header(
    () => "title: X\nredirect_from: /sitemap.xml/",
    /^content\/pages\/x\.md:3:\d+ {2}l’adresse « \/sitemap\.xml\/ »/,
  ),
  "a front matter longer than admitted": header(
    () => `title: X\ndescription: ${filled("é ", 200_000)}`,
    /^content\/pages\/x\.md:1:1 {2}le front matter est trop long : \d+ milliers de caractères, pour 60 admis/,
  ),
  // Text: as many as a file holds of what readers of Markdown are known to stumble over
  "quotations in quotations": body(() => `${">".repeat(20_000)} x`, /<blockquote>/),
  "a list in a list": body(() => listed((depth) => `${" ".repeat(depth)}- x`, "\n"), /<ul>/),
  "list marks on one line": body(() => `${filled("- ")}x`, /<li>/),
  "opening brackets": body(() => filled("["), /\[\[\[/),
  "opening images": body(() => filled("!["), /!\[/),
  "links that never end": body(() => filled("[a]("), /\[a\]\(/),
  backticks: body(() => `a ${filled("`")}`, /`/),
  "backticks before a comment": body(() => `a ${filled("`a")} <!-- b -->`, /<main/),
  "runs of backticks, each longer": body(() => listed((rank) => `${"`".repeat(rank + 1)}`, "a"), /`/),
  stars: body(() => filled("*"), /\*|<hr>/),
  "stars and letters": body(() => filled("*a"), /<em>|\*/),
  underlines: body(() => filled("_a _"), /_/),
  tildes: body(() => filled("~~a "), /~~a/),
  ampersands: body(() => filled("&"), /&amp;/),
  entities: body(() => filled("&#x41;"), /A/),
  "cells of tables": body(
    () => `|${"a|".repeat(200)}\n|${"-|".repeat(200)}\n${filled(`|${"b|".repeat(200)}\n`)}`,
    /<table/,
  ),
  "addresses told apart": body(() => listed((rank) => `[a${rank}]: /x`, "\n"), /<main/),
  headings: body(() => filled("## a\n\n"), /<h2/),
  paragraphs: body(() => filled("a\n\n"), /<p>a<\/p>/),
  "quotation marks": body(() => filled(`"`), /<main/),
  "words between quotation marks": body(() => filled(`"a" `), /<main/),
  "apostrophes that may open": body(() => filled(" 'a"), /<main/),
  blanks: body(() => `a${filled(" ")}b`, /<main/),
  "no-break spaces": body(() => `a${filled("\u00a0")}b`, /<main/),
  "line ends": body(() => `a${filled("\n")}b`, /<p>b<\/p>/),
  "slashes in an address": body(() => `[a](/${filled("/")}x)`, /<main/),
  "letters in an address": body(() => `[a](/${filled("x")})`, /<main/),
  dashes: body(() => `a ${filled("-")}`, /<main/),
  colons: body(() => `a${filled(":")}`, /<main/),
  "exclamation marks": body(() => `a${filled(" !")}`, /<main/),
  "words in bold": body(() => filled("**a** "), /<strong>/),
  links: body(() => filled("[a](/x) "), /<a /),
  "links that lead nowhere": body(() => listed((rank) => `[a](/y${rank})`, " "), /<a /),
  "anchors that lead nowhere": body(() => listed((rank) => `[a](#y${rank})`, " "), /<a /),
  "images that are not there": body(() => listed((rank) => `![](/img/y${rank}.png)`, " "), /<img /),
  elements: body(() => filled("<b>a</b>"), /<b>/),
  "elements that are never closed": {
    files: () => ({ "pages/x.md": page("title: X", filled("<b>")) }),
    told: /^content\/pages\/x\.md:4:1 {2}/,
  },
  "ends of elements that close nothing": {
    files: () => ({ "pages/x.md": page("title: X", `a ${filled("</b>")}`) }),
    told: /^content\/pages\/x\.md:4:3 {2}/,
  },
  "opening angles": body(() => `a ${filled("< ")}`, /&lt; &lt;/),
  comments: body(() => filled("<!-- -->"), /<main/),
  "beginnings of comments": body(() => filled("a <!-"), /&lt;!-/),
  attributes: body(() => `<p ${listed((rank) => `a${rank}`, " ")}>x</p>`, /<p a0/),
  "declarations of style": body(() => `<p style="${filled("color:red;")}">x</p>`, /<p class/),
  "drawings in drawings": {
    files: () => ({ "pages/x.md": page("title: X", filled("<svg>")) }),
    told: /^content\/pages\/x\.md:4:1 {2}/,
  },
  scripts: {
    files: () => ({ "pages/x.md": page("title: X", filled("<script>a</script>\n\n")) }),
    told: /^content\/pages\/x\.md:4:1 {2}élément HTML interdit : <script>/,
  },
  "blocks in blocks": {
    files: () => ({ "pages/x.md": page("title: X", filled(":::encadre\n")) }),
    told: /^content\/pages\/x\.md:\d+:1 {2}/,
  },
  "ends of blocks": {
    files: () => ({ "pages/x.md": page("title: X", filled("a\n\n:::\n\n")) }),
    told: /^content\/pages\/x\.md:6:1 {2}/,
  },
  "buttons in a line": body(() => filled(":bouton[a](/x) "), /<main/),
  "attributes of a block": {
    files: () => ({ "pages/x.md": page("title: X", `:::alerte{${filled("a=")}\nTexte\n:::`) }),
    told: /^content\/pages\/x\.md:4:1 {2}/,
  },
  code: body(() => `\`\`\`js\n${filled("a(")}`, /<pre/),
  "code in a language that nests": body(() => `\`\`\`html\n${filled("<a ")}`, /<pre/),
  "words of a glossary": body(() => filled("impact "), /<main/),
  "a title of thousands of letters": {
    files: () => ({ "pages/x.md": page(`title: ${filled("é ", HEADER)}`) }),
    told: /^content\/pages\/x\.md:2:8 {2}/,
  },
  "a file of 20 MB": {
    files: () => ({ "pages/x.md": page("title: X", filled("a b\n", 20_000_000)) }),
    told: /^content\/pages\/x\.md {2}ce fichier pèse 20 Mo ; une page est limitée à 500 ko/,
  },
  // What stands in the page
  "a title that closes its element": {
    files: () => ({ "pages/x.md": page("title: '</title><script>alert(1)</script>'") }),
    shown: ["/x", /<title>&lt;\/title&gt;&lt;script&gt;(?![\s\S]*<script>alert)/],
  },
  "a description that closes its attribute": {
    files: () => ({ "pages/x.md": page(`title: X\ndescription: '"><script>alert(1)</script>'`) }),
    shown: ["/x", /content="[^"<>]*&lt;script&gt;(?![\s\S]*<script>alert)/],
  },
};
