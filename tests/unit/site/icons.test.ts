/** Icons that menus and the footer name: those that the sheet does not hold are told. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { prepareFixture } from "../../site/build.ts";
import { QUIET } from "../../site/project.ts";

test("an icon that no sheet holds is told with the nearest one, in menus and in the footer", async () => {
  const link = (icone: string) => `{ titre: A, lien: https://example.org/, icone: ${icone} }`;
  const project = {
    ...QUIET,
    "_data/navigation.yml": `acces_rapides:
  - ${link("mail-line")}
  - ${link("mial-line")}
principale:
  - { titre: B, enfants: [${link("truc-line")}] }
`,
    "_data/footer.yml": `description: Pied.\ncolonnes: [{ titre: C, liens: [${link("arrow-left-line")}] }]\nobligatoires: [${link("map")}]\n`,
  };
  const problems = await prepareFixture({}, { project }).ready();
  assert.deepEqual(
    problems.map(({ file, line, column, rule, severity }) => `${file}:${line}:${column} ${rule} ${severity}`),
    [
      "_data/footer.yml:2:79 unknown-value error",
      "_data/footer.yml:3:63 unknown-value error",
      "_data/navigation.yml:3:52 unknown-value error",
      "_data/navigation.yml:5:74 unknown-value error",
    ],
  );
  assert.match(problems[2]?.hint ?? "", /« mail-line »/);
});
