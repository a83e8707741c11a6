/** New files: what answers make passes the check, what cannot is told, nothing is overwritten. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { ask } from "../../../scripts/editing/new/ask.ts";
import { makeDocument, NewFileError, nameFault, writeNew } from "../../../scripts/editing/new/document.ts";
import { type Answers, KINDS, type Kind, type KindName, slug } from "../../../scripts/editing/new/kinds.ts";
import { questionsOf } from "../../../scripts/editing/new/questions.ts";
import { vocabulariesOf } from "../../../scripts/editing/vocabularies.ts";
import { Generator } from "../../../scripts/generator/generator.ts";
import { buildOptions } from "../../../scripts/generator/options.ts";
import { makeProject } from "../../site/project.ts";

const DATE = "2026-11-22";
const root = makeProject("sites/products");
const content = join(root, "content");
const vocabularies = vocabulariesOf({ root, content });
const [startup, incubator] = [vocabularies.startups, vocabularies.incubators].map(
  ({ words }) => words[0]?.value ?? "",
);
const [phase, domain, status] = (["phases", "domains", "statuses"] as const).map(
  (name) => vocabularies[name].words[0]?.value ?? "",
);

const make = (name: KindName, answers: Answers, fileName?: string) => {
  const kind: Kind = KINDS[name];
  const questions = questionsOf(kind.collection, vocabularies);
  return makeDocument(kind, answers, { questions, fileName, date: DATE });
};

const ANSWERS: Record<KindName, [answers: Answers, path: string]> = {
  page: [
    { title: "Notre œuvre : l’essentiel", layout: "with-sidebar", sidebar: "sidebar-demarche" },
    "pages/notre-oeuvre-l-essentiel.md",
  ],
  post: [{ title: "Bilan", tags: ["impact", "a: b"], authors: ["ada.exemple"] }, `posts/${DATE}-bilan.md`],
  startup: [
    {
      title: "2026",
      mission: "- Aider",
      incubator: incubator ?? "",
      contact: "a@b.fr",
      "phases.name": phase ?? "",
    },
    "startups/2026.md",
  ],
  incubator: [{ title: "#Neuf", contact: "https://exemple.fr/contact" }, "incubators/neuf.md"],
  member: [
    {
      fullname: "Éloïse Le Goff",
      role: "Développeuse",
      domaine: domain ?? "",
      "missions.status": status ?? "",
      "missions.startups": [startup ?? ""],
    },
    "members/eloise.le-goff.md",
  ],
};

test("what is made of answers, whatever they hold, passes the check for every kind", async () => {
  for (const [name, [answers, path]] of Object.entries(ANSWERS)) {
    const document = make(name as KindName, answers);
    assert.equal(document.path, path);
    writeNew(content, document);
  }
  const options = buildOptions({ root, date: DATE, links: "warn", advice: true });
  const problems = await new Generator(options).check();
  const made = Object.values(ANSWERS).map(([, path]) => `content/${path}`);
  assert.deepEqual(
    problems.filter(({ file }) => made.includes(file)),
    [],
  );
  const text = readFileSync(join(content, "pages/notre-oeuvre-l-essentiel.md"), "utf8");
  assert.match(
    text,
    /^---\nlayout: with-sidebar\ntitle: "Notre œuvre : l’essentiel"\nsidebar: sidebar-demarche\n---\n\n/,
  );
});

test("a file that exists is left as it is, even written with another case", () => {
  const document = make("page", { title: "Déjà là" });
  writeNew(content, document);
  assert.throws(() => writeNew(content, { ...document, text: "autre" }), NewFileError);
  assert.throws(() => writeNew(content, { path: "pages/deja-la.md", text: "" }), /existe déjà/);
  assert.match(readFileSync(join(content, document.path), "utf8"), /^---\n/);
});

test("a name that could leave the folder, or that some disk refuses, is told", () => {
  for (const name of [
    "../page",
    "/etc/page",
    "a\\b",
    "a/../b",
    "CON",
    "con",
    "nul.txt",
    ".cache",
    "a.",
    "É",
    "",
  ]) {
    assert.ok(nameFault(name), name);
  }
  for (const name of ["page", "programme/demarche", "data.gouv.fr", "2026-11-22-bilan"])
    assert.equal(nameFault(name), undefined);
  assert.throws(() => make("page", { title: "!!!" }), /--fichier/);
  assert.equal(make("page", { title: "!!!" }, "programme/demarche").path, "pages/programme/demarche.md");
  assert.equal(slug("Œuvre d’été, n° 1 ".repeat(20)).length <= 80, true);
  assert.equal(existsSync(join(root, "page.md")), false);
});

test("an answer is held against the schema and against the words of the project", () => {
  const fault = (collection: "pages" | "startups" | "members", flag: string, answer: string | string[]) =>
    questionsOf(collection, vocabularies)
      .find((question) => question.flag === flag)
      ?.fault(answer)
      ?.replaceAll("\u00a0", " ");
  assert.match(
    fault("pages", "layout", "pages") ?? "",
    /« pages » est inconnu\. Vouliez-vous dire « page » \?/,
  );
  assert.match(fault("pages", "publish_at", "demain") ?? "", /n’est pas une date possible/);
  assert.match(fault("startups", "incubator", "absent") ?? "", /« absent » est inconnu/);
  assert.match(fault("startups", "phases.start", "hier") ?? "", /n’est pas une date possible/);
  assert.match(fault("members", "missions.status", "stagiaire") ?? "", /est inconnu/);
  assert.equal(fault("startups", "usertypes", ["un autre public"]), undefined);
  assert.equal(fault("startups", "phases.start", "2026-01-01"), undefined);
});

test("every question asked at a terminal is one of its collection's", () => {
  for (const kind of Object.values(KINDS) as Kind[]) {
    const questions = questionsOf(kind.collection, vocabularies);
    const flags = questions.map(({ flag }) => flag);
    assert.deepEqual(
      kind.asked.filter((flag) => !flags.includes(flag)),
      [],
    );
    const needed = questions.filter(({ required }) => required).map(({ flag }) => flag);
    assert.deepEqual(
      needed.filter((flag) => !kind.asked.includes(flag)),
      [],
    );
  }
});

/** Answers typed one after the other, each once its question is shown. */
async function typed(name: KindName, keys: readonly string[]) {
  const kind: Kind = KINDS[name];
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = "";
  output.setEncoding("utf8").on("data", (text: string) => {
    shown += text;
  });
  const questions = questionsOf(kind.collection, vocabularies);
  const asked = ask(kind, questions, { given: {}, proposed: kind.proposed(DATE) }, { input, output });
  for (const key of keys) {
    const before = shown.length;
    for (let tries = 0; tries < 100 && shown.length === before; tries += 1) await wait(10);
    input.write(key);
    await wait(60);
  }
  return { answers: await asked, shown };
}

test("questions are asked in French, and completed from a few letters", async () => {
  const keys = ["Une page", "\r", "with", "\r", "dem", "\r", "\r", "\r"];
  const { answers, shown } = await typed("page", keys);
  assert.deepEqual(answers, {
    title: "Une page",
    layout: "with-sidebar",
    sidebar: "sidebar-demarche",
    draft: true,
  });
  assert.match(shown, /Titre de la page/);
  assert.match(shown, /Brouillon, visible seulement avec npm start/);
  assert.doesNotMatch(shown, /Search|confirm|select|match/);
});

test("whoever gives up has nothing written", async () => {
  const { answers, shown } = await typed("page", ["\u0003"]);
  assert.equal(answers, undefined);
  assert.match(shown, /rien n’a été écrit/);
});
