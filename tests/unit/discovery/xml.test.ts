import assert from "node:assert/strict";
import { test } from "node:test";
import { xml, xmlFile } from "../../../scripts/discovery/xml.ts";
import { parseXml } from "./support.ts";

const HOSTILE = 'a & b <c> "d" ]]> \u0000\u0008\u001F\uFFFE\uD800 é 𝄞';
const KEPT = 'a & b <c> "d" ]]>  é 𝄞';

test("any text can be read back, without the characters that XML cannot hold", () => {
  const element = parseXml(xmlFile(xml("a", { b: HOSTILE }, HOSTILE)));
  assert.equal(element.text, KEPT);
  assert.equal(element.attributes.b, KEPT);
});

test("what is undefined is left out, and an element without children is closed", () => {
  assert.equal(xml("a", { b: undefined, c: "1" }, undefined).source, '<a c="1"/>');
  assert.equal(xml("a", {}, xml("b", {}, "x"), xml("c", {})).source, "<a>\n<b>x</b>\n<c/>\n</a>");
});

for (const broken of [
  "<a>",
  "<a></b>",
  "<a b=1/>",
  "<a>&nbsp;</a>",
  "<a>\u0001</a>",
  "<a/><b/>",
  "<a>]]></a>",
]) {
  test(`the tests' own reader refuses ${JSON.stringify(broken)}`, () => {
    assert.throws(() => parseXml(`<?xml version="1.0" encoding="UTF-8"?>\n${broken}`));
  });
}
