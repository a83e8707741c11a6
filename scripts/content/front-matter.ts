/** Splits a Markdown file into front matter and body. The only place that knows gray-matter. */

import matter from "gray-matter";
import { parse } from "yaml";
import type { Problem } from "./problem.ts";
import { type RuleId, severityOf } from "./rules.ts";
import { type KeyPath, type Position, parseYaml } from "./yaml-source.ts";

export interface MarkdownFile {
  /** Path used in problems. */
  file: string;
  /** The keys as written: text, numbers, booleans, lists; dates stay text. */
  data: Record<string, unknown>;
  body: string;
  /** 1-based line of the file on which the body starts. */
  bodyLine: number;
  locate: (path: KeyPath, part: "key" | "value") => Position;
}

export interface FrontMatterResult {
  /** Absent when the front matter cannot be read. */
  markdown?: MarkdownFile;
  problems: Problem[];
}

/** In characters: the longest real one has 12 000. YAML takes time that grows with the square of its keys. */
const LONGEST_FRONT_MATTER = 60_000;

const FENCE = /^---[ \t]*$/m;

/** gray-matter runs `---js` front matter by default: every engine but YAML refuses. */
const refuse = (language: string) => () => {
  throw new Error(`« ---${language} » : le front matter s’écrit en YAML.`);
};

const codeEngines = {
  js: refuse("js"),
  javascript: refuse("javascript"),
  jsLegacy: refuse("js"),
  json: refuse("json"),
};

/** The same reading of front matter for Eleventy's own templates. */
export const frontMatterOptions = {
  language: "yaml",
  engines: { yaml: (text: string) => parse(text) as object, ...codeEngines },
};

/**
 * Reads the front matter of a file.
 *
 * @param text the whole file, with LF line ends
 */
export function readFrontMatter(text: string, file: string): FrontMatterResult {
  const fence = checkFences(text, file);
  if (fence) return { problems: [fence] };

  let yaml = parseYaml("", file);
  // An options object is always given: without one gray-matter caches, and a second read of a broken file succeeds.
  const { content } = matter(text, {
    language: "yaml",
    engines: {
      ...codeEngines,
      yaml: (block) => {
        yaml = parseYaml(block, file);
        return {};
      },
    },
  });
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const data = yaml.data ?? {};
  if (typeof data !== "object" || Array.isArray(data)) {
    return { problems: [notAMap(file)] };
  }
  const bodyLine = text.slice(0, text.length - content.length).split("\n").length;
  const markdown = {
    file,
    data: data as Record<string, unknown>,
    body: content,
    bodyLine,
    locate: yaml.locate,
  };
  return { markdown, problems: [] };
}

/** What is wrong with the two `---` lines, if anything. */
function checkFences(text: string, file: string): Problem | undefined {
  const fault = (line: number, rule: RuleId, message: string, hint: string): Problem => ({
    file,
    line,
    column: 1,
    rule,
    message,
    hint,
    severity: severityOf(rule),
  });
  const model = /(?:^|\/)pages\//.test(file)
    ? "Commencez par :\n    ---\n    layout: page\n    title: Le titre de la page\n    ---"
    : "Commencez comme un fichier voisin, du même dossier : une ligne « --- », les clés, une ligne « --- ».";
  if (text.trim() === "") return fault(1, "empty-file", "ce fichier est vide.", model);
  const firstLine = text.slice(0, text.indexOf("\n") === -1 ? text.length : text.indexOf("\n"));
  if (!firstLine.startsWith("---")) {
    const late = text.trimStart().startsWith("---");
    return fault(
      1,
      "front-matter-missing",
      late ? "le front matter ne commence pas à la première ligne." : "ce fichier n’a pas de front matter.",
      late ? "Effacez ce qui précède la première ligne « --- »." : model,
    );
  }
  if (!FENCE.test(firstLine)) {
    return fault(
      1,
      "front-matter-language",
      `« ${firstLine.trim()} » n’est pas admis : le front matter s’écrit en YAML.`,
      "La première ligne doit être « --- » et rien d’autre.",
    );
  }
  const rest = text.slice(firstLine.length + 1);
  const closing = /^---.*$/m.exec(rest);
  if (closing && !FENCE.test(closing[0])) {
    return fault(
      1 + rest.slice(0, closing.index).split("\n").length,
      "front-matter-fence",
      `« ${closing[0].trim()} » ne referme pas le front matter.`,
      "La ligne qui le referme doit être « --- » et rien d’autre.",
    );
  }
  if (!closing) {
    return fault(
      1,
      "front-matter-unclosed",
      "le front matter ouvert ici n’est pas refermé.",
      "Ajoutez une ligne « --- » après la dernière clé, avant le texte de la page.",
    );
  }
  if (closing.index > LONGEST_FRONT_MATTER) {
    const size = Math.ceil(closing.index / 1000).toLocaleString("fr-FR");
    return fault(
      1,
      "file-too-large",
      `le front matter est trop long : ${size} milliers de caractères, pour ${LONGEST_FRONT_MATTER / 1000} admis.`,
      "Déplacez ce qui est du texte après la seconde ligne « --- ».",
    );
  }
  return undefined;
}

function notAMap(file: string): Problem {
  return {
    file,
    line: 2,
    column: 1,
    rule: "front-matter-shape",
    message: "le front matter n’est pas une suite de lignes « clé: valeur ».",
    hint: "Écrivez une clé par ligne, par exemple « title: Le titre de la page ».",
    severity: severityOf("front-matter-shape"),
  };
}
