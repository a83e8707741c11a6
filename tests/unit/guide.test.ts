/** Holds CONTRIBUTING.md to the truth: its tables against the schemas, its examples against the build. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { z } from "zod";
import { readFrontMatter } from "../../scripts/content/front-matter.ts";
import { addressOf } from "../../scripts/content/permalink.ts";
import { LAYOUTS } from "../../scripts/content/schemas/layouts.ts";
import { pageSchema } from "../../scripts/content/schemas/page.ts";
import { postSchema } from "../../scripts/content/schemas/post.ts";
import { validate } from "../../scripts/content/validate.ts";
import { IMAGE_FOLDER } from "../../scripts/content/walk.ts";
import { parseYaml } from "../../scripts/content/yaml-source.ts";
import { glossarySchema } from "../../scripts/data/glossary.ts";
import { noticesSchema } from "../../scripts/data/notices.ts";
import {
  categoriesSchema,
  navigationSchema,
  redirectsSchema,
  sidebarSchema,
  siteSchema,
} from "../../scripts/data/schemas.ts";
import { Generator } from "../../scripts/generator/generator.ts";
import { buildOptions, PROJECT_ROOT } from "../../scripts/generator/options.ts";
import { CONTAINERS } from "../../scripts/markdown/containers/registry.ts";
import { headingSlug } from "../../scripts/markdown/ids.ts";
import { typographic } from "../../scripts/markdown/typography.ts";
import { postAddress, postName } from "../../scripts/site/addresses.ts";
import {
  BUILD_DATE,
  code,
  FENCES,
  folded,
  PROSE,
  problemsWith,
  rows,
  section,
  told,
} from "./guide-support.ts";

const KEY_TABLES: [string, typeof pageSchema | typeof postSchema][] = [
  ["Les clés d’une page", pageSchema],
  ["Les clés d’un article", postSchema],
];
for (const [title, schema] of KEY_TABLES) {
  test(`« ${title} » tells each key of the schema with its description, and no other`, () => {
    const expected = Object.entries(schema.shape).map(([key, field]) => [
      key,
      folded(field.description ?? ""),
    ]);
    const written = rows(section(title)).map(([key, purpose]) => [code(key), purpose]);
    assert.deepEqual(written.sort(), expected.sort());
  });

  test(`every example of « ${title} » is accepted, and only the title is required`, () => {
    assert.ok(schema.safeParse({ title: "Titre" }).success);
    assert.ok(!schema.safeParse({}).success);
    for (const [key, , example] of rows(section(title))) {
      const written = parseYaml(code(example), "").data as object;
      assert.deepEqual(Object.keys(written), [code(key)]);
      const data = { title: "Titre", ...written };
      assert.deepEqual(validate(schema as z.ZodType, data, parsedAs("")).problems, [], code(example));
    }
  });
}

function parsedAs(file: string) {
  return { file, locate: () => ({ line: 1, column: 1 }) };
}

test("every layout is told with its purpose, and no other", () => {
  const expected = Object.entries(LAYOUTS).map(([name, { purpose }]) => [name, folded(purpose)]);
  assert.deepEqual(
    rows(section("Les gabarits")).map(([name, purpose]) => [code(name), purpose]),
    expected,
  );
});

test("every example, copied into a page of the site, is published without any problem", async () => {
  const files: Record<string, string> = {};
  const wholeFiles = FENCES.filter(({ text }) => text.startsWith("---\n"));
  assert.ok(wholeFiles.length >= 3 && FENCES.length > wholeFiles.length + CONTAINERS.length);
  for (const { line, language, text } of FENCES) {
    const isWhole = text.startsWith("---\n");
    if (isWhole) {
      const isPost = readFrontMatter(text, "").markdown?.data.layout === "post";
      files[`${isPost ? "posts/2026-11-05-" : "pages/"}guide-ligne-${line}.md`] = text;
    } else if (language === "markdown") {
      files[`pages/guide-ligne-${line}.md`] = `---\ntitle: Exemple\n---\n\n${text}\n`;
    }
  }
  const problems = await problemsWith(files);
  assert.deepEqual(problems.filter(({ file }) => file.includes("guide-ligne-")).map(told), []);
});

test("the guide tells each key of a banner with its description, and no other", () => {
  const expected = Object.entries(noticesSchema.element.shape).map(([key, field]) => [
    key,
    folded(field.description ?? ""),
  ]);
  assert.deepEqual(
    rows(section("Le bandeau d’information")).map(([key, purpose]) => [code(key), purpose]),
    expected,
  );
});

test("every example of a data file is accepted", () => {
  const schemas: [RegExp, z.ZodType][] = [
    [/^_data\/sidebars\/[\w-]+\.yml$/, sidebarSchema],
    [/^_data\/navigation\.yml$/, navigationSchema],
    [/^_data\/redirects\.yml$/, redirectsSchema],
    [/^_data\/categories\.yml$/, categoriesSchema],
    [/^_data\/glossaire\.yml$/, glossarySchema],
    [/^_data\/bandeaux\.yml$/, noticesSchema],
    [/^_data\/site\.yml$/, siteSchema.partial()],
  ];
  const examples = FENCES.filter(({ language, text }) => language === "yaml" && !text.startsWith("---"));
  assert.ok(examples.length >= 3);
  for (const { text } of examples) {
    const file = /^# (.*)$/m.exec(text)?.[1] ?? "";
    const schema = schemas.find(([pattern]) => pattern.test(file))?.[1];
    assert.ok(schema, `line 1 names no data file: ${text}`);
    const { data, problems } = parseYaml(text, file);
    assert.deepEqual([...problems, ...validate(schema, data, parsedAs(file)).problems], []);
  }
});

test("every address of the table is the one that its file gets", () => {
  const examples = rows(section("Les adresses"));
  assert.ok(examples.length >= 4);
  for (const [file, permalink, address] of examples) {
    const [, collection, path = ""] = /^content\/(\w+)\/(.*)\.md$/.exec(code(file)) ?? [];
    const { day = "", slug } = postName(path);
    const given = code(permalink) || `/${path}`.replace(/\/index$/, "/");
    const { url } = collection === "posts" ? postAddress(["articles"], day, slug) : addressOf(given);
    assert.equal(code(address), url);
  }
});

test("the table of typography shows what readers see", () => {
  const examples = rows(section("La typographie"));
  assert.ok(examples.length >= 4);
  for (const [written, shown] of examples) assert.equal(folded(typographic(code(written), "fr")), shown);
});

test("a date to come does not hold a post back, publish_at does", async () => {
  const title = "---\ntitle: Titre\n";
  const files = {
    "posts/2099-01-01-date.md": `${title}---\n`,
    "posts/2099-01-01-retenu.md": `${title}publish_at: 2099-01-01\n---\n`,
  };
  const folder = mkdtempSync(join(tmpdir(), "beta-test-"));
  mkdirSync(join(folder, "posts"));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  const generator = new Generator(buildOptions({ content: folder, date: BUILD_DATE, links: "warn" }));
  await generator.ready();
  rmSync(folder, { recursive: true });
  assert.deepEqual(
    generator.site.posts.map(({ record }) => record.path),
    ["2099-01-01-date"],
  );
});

test("every place and every link of the guide exists", () => {
  for (const [place] of rows(section("Où se trouve quoi"))) {
    if (code(place) !== `content/${IMAGE_FOLDER}`)
      assert.ok(existsSync(join(PROJECT_ROOT, code(place))), place);
  }
  const anchors = [...PROSE.matchAll(/^#+ (.*)$/gm)].map((match) => headingSlug(match[1] ?? ""));
  const links = [...PROSE.replace(/`[^`\n]*`/g, "").matchAll(/\]\(([^)]+)\)/g)].map(
    (match) => match[1] ?? "",
  );
  assert.ok(links.length > 30);
  for (const link of links) {
    if (link.startsWith("#")) assert.ok(anchors.includes(link.slice(1)), link);
    else if (!/^(?:https|mailto):/.test(link)) assert.ok(existsSync(join(PROJECT_ROOT, link)), link);
  }
});
