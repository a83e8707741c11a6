/** Drawings that a browser would run, or that would lead its reader elsewhere, however they are written. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readDrawing } from "../../../scripts/images/drawings.ts";

const svg = (inside: string, before = "") =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const SCRIPT = "<script>alert(1)</script>";
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';

const ACTIVE: [what: string, drawing: string][] = [
  ["a script", svg(SCRIPT)],
  ["a script under another prefix", `<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:script/></x:svg>`],
  ["a script after a section of text", svg(`<![CDATA[ <!-- ]]>${SCRIPT}<!-- -->`)],
  ["a script that an instruction hides", svg(`<?x > <!-- ?>${SCRIPT}<!-- -->`)],
  ["a script that the document type hides", svg(`${SCRIPT}<!-- -->`, '<!DOCTYPE svg PUBLIC "a>b" "<!--">')],
  [
    "a script that an encoding hides",
    svg(`<desc>\u001b$B<!--\u001b(B</desc>${SCRIPT}<!-- -->`, '<?xml version="1.0" encoding="iso-2022-jp"?>'),
  ],
  [
    "an attribute that the document gives",
    svg("", '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>'),
  ],
  ["an entity of its own", svg("&x;", '<!DOCTYPE svg [<!ENTITY x "a">]>')],
  ["a sheet that transforms it", svg("", '<?xml-stylesheet href="a.xsl"?>')],
  ["a handler", svg('<g onclick="alert(1)"/>')],
  ["an address that is run", svg('<a href="java&#10;script:alert(1)"/>')],
  [
    "an animation that comes to such an address",
    svg('<a><animate attributeName="href" values="#; javascript:alert(1)"/></a>'),
  ],
  ["a page in an address", svg('<a href="data:text/html,x"/>')],
  [
    "what sends its reader elsewhere",
    svg(`<meta ${XHTML} http-equiv="refresh" content="0;url=https://exemple.fr"/>`),
  ],
  [
    "what asks its reader for a password",
    svg(`<foreignObject><form ${XHTML} action="https://exemple.fr"/></foreignObject>`),
  ],
];
for (const [what, drawing] of ACTIVE) {
  test(`${what} is found`, () => assert.notEqual(readDrawing(drawing).active, undefined));
}

const STILL: [what: string, drawing: string][] = [
  [
    "a declaration and a document type",
    svg(
      "<path d='M0 0'/>",
      '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n',
    ),
  ],
  [
    "a packet of facts",
    svg('<metadata><?xpacket begin="\uFEFF" id="W5M0"?><x/><?xpacket end="w"?></metadata>'),
  ],
  ["a picture in it", svg('<image href="data:image/png;base64,AAAA"/>')],
  ["text that speaks of scripts", svg("<title>javascript: a &lt;script></title>")],
  ["text in HTML", svg(`<foreignObject><p ${XHTML}>Texte</p></foreignObject>`)],
];
for (const [what, drawing] of STILL) {
  test(`${what} is no harm`, () => assert.equal(readDrawing(drawing).active, undefined));
}

const CUT: [what: string, drawing: string, isWhole: boolean][] = [
  ["a drawing", `${svg("<g><path/></g><g></g>\n")}\n<!-- fin -->\n`, true],
  ["a drawing that is closed at once", '<svg xmlns="http://www.w3.org/2000/svg"/>', true],
  ["one cut between two elements", svg("<g><path/></g>").slice(0, -6), false],
  ["one cut inside an element", svg('<g><path d="M0 0').slice(0, -7), false],
  ["one cut inside its first element", '<svg xmlns="http://www.w3.org/2000/svg" width="1', false],
  ["one with an element never closed", svg("<g><path/>"), false],
];
for (const [what, drawing, isWhole] of CUT) {
  test(`${what} is ${isWhole ? "" : "not "}whole`, () => assert.equal(readDrawing(drawing).isWhole, isWhole));
}
