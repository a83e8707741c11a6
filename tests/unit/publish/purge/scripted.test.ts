/** Holds what is known of the scripts against the scripts themselves. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CHANGED_ATTRIBUTES,
  DRAWINGS,
  TOGGLED_ATTRIBUTES,
  TOGGLED_CLASSES,
} from "../../../../scripts/publish/purge/scripted.ts";
import { filesOf, readProject } from "../../project-files.ts";

const source = filesOf("assets/js").map(readProject).join("\n");
const drawn = DRAWINGS.map(({ html }) => html).join("\n");

/** Classes written by themselves in a text, as scripts do to give them, rather than in a selector. */
const given = [...source.matchAll(/"((?:(?:fr|app)-[\w-]+ ?)+)"/g)].flatMap(([, names = ""]) =>
  names.trim().split(" "),
);

/** Classes that scripts only look for, and the name of a field. */
const LOOKED_FOR = new Set(["fr-collapse", "fr-modal", "fr-tabs__panel", "fr-radios-theme"]);

test("every class that scripts give is told to the purge", () => {
  assert(given.length > 10);
  assert.deepEqual(
    [...new Set(given)].filter(
      (name) =>
        !TOGGLED_CLASSES.has(name) && !LOOKED_FOR.has(name) && !new RegExp(`[" ]${name}[" ]`).test(drawn),
    ),
    [],
  );
});

test("scripts still give every class told to the purge", () => {
  const told = [
    ...TOGGLED_CLASSES.keys(),
    ...[...drawn.matchAll(/class="([^"]+)"/g)].flatMap(([, names = ""]) => names.split(" ")),
  ];
  assert.deepEqual(
    told.filter((name) => !given.includes(name)),
    [],
  );
});

test("every attribute of a rule that scripts give, change or take from the page is told to the purge", () => {
  const written = [...source.matchAll(/(?:set|remove|toggle)Attribute\("([\w-]+)"/g)].map(
    ([, name = ""]) => name,
  );
  const kept = [...source.matchAll(/(?:delete \w+\.dataset\.(\w+)|dataset\.(\w+) =(?!=))/g)].map(
    ([, removed, given = ""]) =>
      `data-${(removed ?? given).replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`,
  );
  const sheets = [...filesOf("assets/css"), "node_modules/@gouvfr/dsfr/dist/dsfr.main.css"].map(readProject);
  const names = [...new Set([...written, ...kept])].filter((name) =>
    sheets.some((sheet) => sheet.includes(`[${name}`)),
  );
  assert(names.includes("aria-current") && names.includes("data-notice"));
  assert.deepEqual(
    names.filter(
      (name) =>
        !TOGGLED_ATTRIBUTES.has(name) && !CHANGED_ATTRIBUTES.has(name) && !drawn.includes(` ${name}=`),
    ),
    [],
  );
});
