import assert from "node:assert/strict";
import { test } from "node:test";
import {
  buildArguments,
  checkArguments,
  publishArguments,
  UsageError,
} from "../../../scripts/commands/arguments.ts";

test("no option asks for nothing", () => {
  assert.deepEqual({ ...buildArguments([]) }, { links: undefined });
});

test("every option is read", () => {
  const args = [
    "--content",
    "tests",
    "--output=/sortie",
    "--date",
    "2026-09-15",
    "--links",
    "warn",
    "--noindex",
  ];
  assert.deepEqual(
    { ...buildArguments(args) },
    {
      content: "tests",
      output: "/sortie",
      date: "2026-09-15",
      links: "warn",
      noindex: true,
    },
  );
});

const REFUSED: [args: string[], message: RegExp][] = [
  [["--date", "hier"], /^--date hier : écrivez une date de la forme AAAA-MM-JJ\.$/],
  [["--date", "2023-02-29"], /^--date 2023-02-29 : écrivez/],
  [["--date", "2026-09-15T10:00"], /^--date 2026-09-15T10:00 : écrivez/],
  [["--links", "no"], /^--links no : écrivez « error » ou « warn »\.$/],
  [["--content", "dossier-absent"], /^--content dossier-absent : ce dossier n’existe pas\.$/],
  [["--contents", "tests"], /^option inconnue ou incomplète\. Options : --content/],
  [["--content"], /^option inconnue ou incomplète\./],
  [["tests"], /^option inconnue ou incomplète\./],
];
for (const [args, message] of REFUSED) {
  test(`${args.join(" ")} is refused in French`, () => {
    assert.throws(
      () => buildArguments(args),
      (error) => error instanceof UsageError && message.test(error.message),
    );
  });
}

test("sheets hold what the pages use unless whole components are asked for", () => {
  assert.equal(publishArguments([]).css, "purged");
  assert.equal(publishArguments(["--css", "components"]).css, "components");
  assert.throws(
    () => publishArguments(["--css", "tout"]),
    (error) =>
      error instanceof UsageError &&
      /^--css tout : écrivez « purged » ou « components »\.$/.test(error.message),
  );
});

test("what weighs too much is refused unless it is only to be told", () => {
  assert.equal(publishArguments([]).budgets, "error");
  assert.equal(publishArguments(["--budgets", "warn"]).budgets, "warn");
  assert.throws(
    () => publishArguments(["--budgets", "non"]),
    (error) =>
      error instanceof UsageError && /^--budgets non : écrivez « error » ou « warn »\.$/.test(error.message),
  );
});

test("a build is made ready for Netlify unless told otherwise", () => {
  assert.deepEqual(publishArguments([]).hosts, ["netlify"]);
  assert.deepEqual(publishArguments(["--host", "aucun"]).hosts, []);
  assert.deepEqual(publishArguments(["--host", "s3,nginx"]).hosts, ["nginx", "s3"]);
  assert.equal(publishArguments(["--host", "nginx", "--links", "warn"]).links, "warn");
});

const UNKNOWN_HOSTS: [host: string, message: RegExp][] = [
  ["apache", /^--host apache : hébergeur inconnu, « apache »\. Connus : netlify, cloudflare, /],
  ["nginx,", /hébergeur inconnu, « {2}»/],
  ["netlify,cloudflare", /lisent les mêmes fichiers, chacun à sa façon/],
];
for (const [host, message] of UNKNOWN_HOSTS) {
  test(`--host ${host} is refused in French`, () => {
    assert.throws(
      () => publishArguments(["--host", host]),
      (error) => error instanceof UsageError && message.test(error.message),
    );
  });
}

test("a preview is published nowhere", () => {
  assert.throws(() => buildArguments(["--host", "nginx"]), UsageError);
});

test("the checking command tells in text unless another form is asked for", () => {
  assert.equal(checkArguments([]).format, "text");
  assert.equal(checkArguments(["--format", "sarif", "--date", "2026-09-15"]).format, "sarif");
  assert.throws(() => checkArguments(["--format", "toString"]), /^UsageError|écrivez text, github/);
  assert.throws(() => checkArguments(["--output", "x"]), UsageError);
});

test("a site under a path is for GitHub Pages, and for no other host", () => {
  const { base, hosts, compress } = publishArguments(["--base", "/nom-du-depot/", "--compress"]);
  assert.deepEqual([base, hosts, compress], ["/nom-du-depot/", ["github"], true]);
  assert.deepEqual(publishArguments(["--base", "/a/", "--host", "aucun"]).hosts, []);
  assert.deepEqual([publishArguments([]).base, publishArguments([]).compress], ["/", false]);
});

for (const base of ["depot", "/depot", "depot/", "//a/", "/../", "/a b/", "https://a.fr/"]) {
  test(`--base ${base} is refused`, () => {
    assert.throws(
      () => publishArguments(["--base", base]),
      (error) => error instanceof UsageError && /écrivez un chemin entre deux « \/ »/.test(error.message),
    );
  });
}

test("--base is refused beside a host that publishes at the root", () => {
  assert.throws(
    () => publishArguments(["--base", "/a/", "--host", "nginx"]),
    (error) => error instanceof UsageError && /ne va qu’avec --host github/.test(error.message),
  );
});
