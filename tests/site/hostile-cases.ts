/** Content that would do harm, and what our build says of it. */
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder, writeFiles } from "./project.ts";

/** What must never be published. */
export const SECRET = "le secret du serveur";

/** Where a case may do harm. */
export interface Ground {
  root: string;
  content: string;
  /** A file that does not exist: code that runs makes it. */
  mark: string;
  /** A folder outside of the project that holds `secret.md`. */
  outside: string;
}

export interface Case {
  /** Writes the hostile content. */
  write: (ground: Ground) => void;
  /** What bare Eleventy does. */
  harm: "runs code" | "leaks a secret" | "writes outside" | "obeys the page";
  /** Beginning of what our build says, after the file's name. */
  told: RegExp;
}

const code = (mark: string) => `process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(mark)}, 'x')`;
const nunjucks = (mark: string) => `{{ range.constructor(${JSON.stringify(`return ${code(mark)}`)})() }}`;
/** A page of this front matter. */
export const page = (frontMatter: string, body = "Texte.") => `---\n${frontMatter}\n---\n${body}\n`;
const put = (path: string, text: (ground: Ground) => string) => (ground: Ground) =>
  writeFiles(ground.content, { [path]: text(ground) });

export const CASES: Readonly<Record<string, Case>> = {
  "front matter in JavaScript": {
    write: put("pages/x.md", ({ mark }) => `---js\n{ title: String(${code(mark)}) }\n---\n`),
    harm: "runs code",
    told: /^content\/pages\/x\.md:1:1 {2}« ---js » n’est pas admis/,
  },
  "front matter in javascript, spelt out": {
    write: put("pages/x.md", ({ mark }) => `---javascript\n{ title: String(${code(mark)}) }\n---\n`),
    harm: "runs code",
    told: /^content\/pages\/x\.md:1:1 {2}« ---javascript » n’est pas admis/,
  },
  "a template in JavaScript": {
    write: put("pages/x.11ty.js", ({ mark }) => `${code(mark)};\nexport default () => "x";\n`),
    harm: "runs code",
    told: /^content\/pages\/x\.11ty\.js {2}ce fichier est du code ou un gabarit/,
  },
  "a data file in JavaScript": {
    write: (ground) => {
      put("pages/pages.11tydata.js", ({ mark }) => `${code(mark)};\nexport default {};\n`)(ground);
      put("pages/x.md", () => page("title: X"))(ground);
    },
    harm: "runs code",
    told: /^content\/pages\/pages\.11tydata\.js {2}ce fichier est du code ou un gabarit/,
  },
  "a data file in JSON": {
    write: (ground) => {
      put("pages/pages.11tydata.json", () => '{ "permalink": "../echappe.html" }')(ground);
      put("pages/x.md", () => page("title: X"))(ground);
    },
    harm: "writes outside",
    told: /^content\/pages\/pages\.11tydata\.json {2}ce fichier est du code ou un gabarit/,
  },
  "a Nunjucks template": {
    write: put("pages/x.njk", ({ mark }) => nunjucks(mark)),
    harm: "runs code",
    told: /^content\/pages\/x\.njk {2}ce fichier est du code ou un gabarit/,
  },
  "a page in HTML, which is a Liquid template": {
    write: put("pages/x.html", () => page("title: X", "<p>{{ 6 | times: 7 }}</p>")),
    harm: "obeys the page",
    told: /^content\/pages\/x\.html {2}ce fichier est du code ou un gabarit/,
  },
  eleventyComputed: {
    write: put("pages/x.md", ({ mark }) =>
      page(
        `title: X\ntemplateEngineOverride: njk\neleventyComputed:\n  autre: '${nunjucks(mark).replaceAll("'", "''")}'`,
      ),
    ),
    harm: "runs code",
    told: /clé inconnue : « eleventyComputed »/,
  },
  templateEngineOverride: {
    write: put("pages/x.md", ({ mark }) => page("title: X\ntemplateEngineOverride: njk,md", nunjucks(mark))),
    harm: "runs code",
    told: /^content\/pages\/x\.md:3:1 {2}clé inconnue : « templateEngineOverride »/,
  },
  pagination: {
    write: put("pages/x.md", () =>
      page(
        'title: X\nliste: [6, 7]\npagination: { data: liste, size: 1 }\npermalink: "/42-{{ pagination.pageNumber }}/"',
      ),
    ),
    harm: "obeys the page",
    told: /^content\/pages\/x\.md:3:1 {2}clé inconnue : « liste »[\s\S]*clé inconnue : « pagination »/,
  },
  "a symbolic link to a file": {
    write: ({ content, outside }) => {
      mkdirSync(join(content, "pages"));
      symlinkSync(join(outside, "secret.md"), join(content, "pages", "x.md"));
    },
    harm: "leaks a secret",
    told: /^content\/pages\/x\.md {2}ce fichier est un lien symbolique/,
  },
  "a symbolic link to a folder": {
    write: ({ content, outside }) => {
      mkdirSync(join(content, "pages"));
      symlinkSync(outside, join(content, "pages", "dossier"));
    },
    harm: "leaks a secret",
    told: /^content\/pages\/dossier {2}ce fichier est un lien symbolique/,
  },
  "a permalink that leaves the site": {
    write: put("pages/x.md", () => page("title: X\npermalink: ../echappe.html")),
    harm: "writes outside",
    told: /^content\/pages\/x\.md:3:12 {2}l’adresse « \.\.\/echappe\.html » ne commence pas par/,
  },
  "a permalink that leaves the site from within": {
    write: put("pages/x.md", () => page("title: X\npermalink: a/../../echappe.html")),
    harm: "writes outside",
    told: /^content\/pages\/x\.md:3:12 {2}l’adresse « a\/\.\.\/\.\.\/echappe\.html » ne commence pas par/,
  },
  "a layout outside of the templates": {
    write: (ground) => {
      writeFiles(ground.root, { "secret.njk": SECRET });
      put("pages/x.md", () => page("title: X\nlayout: ../../secret.njk"))(ground);
    },
    harm: "leaks a secret",
    told: /^content\/pages\/x\.md:3:9 {2}layout inconnu : « \.\.\/\.\.\/secret\.njk »/,
  },
};

/** Writes a case into a project that has a `content/` folder. */
export function prepare(root: string, { write }: Case): Ground {
  const outside = temporaryFolder();
  const secret = page("title: Secret", SECRET);
  writeFiles(outside, { "secret.md": secret });
  const ground = { root, content: join(root, "content"), mark: join(outside, "mark"), outside };
  write(ground);
  return ground;
}
