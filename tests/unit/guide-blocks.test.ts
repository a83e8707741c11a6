/** Holds the blocks of CONTRIBUTING.md against the registry of containers. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { IMAGE_EXTENSIONS } from "../../scripts/content/walk.ts";
import type { ContainerDefinition } from "../../scripts/markdown/containers/definition.ts";
import { COLOURS } from "../../scripts/markdown/containers/kinds/editorial.ts";
import { CONTAINERS } from "../../scripts/markdown/containers/registry.ts";
import { ICONS } from "../../scripts/markdown/icons.ts";
import { code, codes, folded, GUIDE, PROSE, rows, section } from "./guide-support.ts";

/** The rows that a container's definition asks for. */
function partsOf({ label, address, attributes }: ContainerDefinition): [string, string, string[]][] {
  const need = (required: boolean) => [required ? "obligatoire" : "facultatif"];
  return [
    ...(label ? [["[…]", label.purpose, need(label.required)] as [string, string, string[]]] : []),
    ...(address ? [["(…)", address.purpose, need(address.required)] as [string, string, string[]]] : []),
    ...Object.entries(attributes).map(([name, { kind, purpose, values }]): [string, string, string[]] => [
      kind === "flag" ? `{${name}}` : `{${name}=…}`,
      purpose,
      kind === "choice" && values !== COLOURS ? (values ?? []).map((value) => `\`${value}\``) : [],
    ]),
  ];
}

const isTitleOf = (title: string, name: string) => title.split(" ").includes(name);

for (const definition of CONTAINERS) {
  const { name } = definition;
  test(`the block « ${name} » is told with its purpose, an example and all it accepts`, () => {
    const sections = GUIDE.split(/^(?=#{1,6} )/m);
    const found = sections.filter((part) => isTitleOf(/^### (.*)$/m.exec(part)?.[1] ?? "", name));
    assert.equal(found.length, 1, "one section");
    const text = found[0] ?? "";
    assert.ok(folded(text).includes(folded(definition.purpose)), definition.purpose);
    assert.match(text, new RegExp(`\`\`\`markdown\n[^\`]*:${name}\\b`));
    // A section of two blocks says in each row which one it means.
    const written = rows(text.replace(/```[\s\S]*?```/g, ""))
      .map(([part = "", ...others]) => [code(part), ...others])
      .filter(([part = ""]) => !part.startsWith(":::") || part.startsWith(`:::${name}[`))
      .map(([part = "", ...others]) => [part.replace(/^:::[^[({]+/, ""), ...others]);
    const expected = partsOf(definition);
    assert.deepEqual(
      written.map(([part, purpose]) => [part, purpose]),
      expected.map(([part, purpose]) => [part, folded(purpose)]),
    );
    for (const [index, [part, , values]] of expected.entries()) {
      for (const value of values) assert.ok(written[index]?.[2]?.includes(value), `${part} : ${value}`);
    }
  });
}

test("no section tells a block that does not exist", () => {
  const [, blocks = ""] = PROSE.split(/^## Les blocs$/m);
  const titles = [...(blocks.split(/^## L’accessibilité$/m)[0] ?? "").matchAll(/^### (.*)$/gm)];
  const names = titles.flatMap((match) => (match[1] ?? "").split(" et "));
  const known = [...CONTAINERS.map(({ name }) => name), "Les couleurs", "Les icônes"];
  assert.deepEqual([...names].sort(), known.sort());
});

test("colours, icons and image formats are those that are accepted", () => {
  const listed = (title: string) => codes(section(title).split("\n\n").slice(2).join("\n"));
  assert.deepEqual(listed("Les couleurs"), COLOURS);
  assert.deepEqual(listed("Les icônes"), ICONS);
  const formats = /Formats admis\s*: (.*)$/m.exec(section("Les images"))?.[1] ?? "";
  assert.deepEqual(codes(formats), IMAGE_EXTENSIONS);
});
