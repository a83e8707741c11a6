/** What a reader finds in a published page: its text line by line, its links; apart, what surrounds the text. */
import { Parser } from "htmlparser2";

export interface PageText {
  title: string;
  /** Where the page sends readers, when that is all it does. */
  redirect?: string;
  /** The text of `main`, a line a block. */
  lines: readonly string[];
  /** The text of what surrounds it: header, menus, footer. */
  shell: readonly string[];
  /** Targets of the links of `main`, without those within the page. */
  links: ReadonlySet<string>;
}

/** Elements whose end is the end of a line. */
const BLOCKS = new Set([
  ...["address", "article", "aside", "blockquote", "button", "caption", "dd", "details", "div", "dl", "dt"],
  ...["fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"],
  ...[
    "hr",
    "label",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tr",
    "ul",
  ],
]);
const UNREAD = new Set(["script", "style", "svg", "template", "noscript"]);
const MARKS: Readonly<Record<string, string>> = {
  ...{ h1: "# ", h2: "## ", h3: "### ", h4: "#### ", h5: "##### ", h6: "###### " },
  li: "- ",
  blockquote: "> ",
};

/** The name of a file without the digest of its bytes: `/assets/main.1a2b3c4d5e.css` is `/assets/main.css`. */
export function withoutFingerprints(text: string): string {
  return text.replace(/\.[0-9a-f]{8,64}(?=\.[a-z\d]+\b)/g, "").replace(/ integrity="[^"]*"/g, "");
}

/** Reads a published page. */
export function readPage(html: string): PageText {
  const links = new Set<string>();
  const parts = { main: [] as string[], shell: [] as string[] };
  let title = "";
  let redirect: string | undefined;
  let line = "";
  let mark = "";
  let inside: "title" | "main" | "shell" | undefined;
  let unread = 0;
  const end = () => {
    const text = line.replace(/\s+/g, " ").trim().replace(/ \|$/, "");
    if (text !== "" && inside !== "title") parts[inside === "main" ? "main" : "shell"].push(mark + text);
    if (text !== "" || inside !== "main") mark = "";
    line = "";
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (UNREAD.has(name)) unread += 1;
      if (name === "title" && unread === 0) inside = "title";
      if (name === "meta" && attributes["http-equiv"]?.toLowerCase() === "refresh") {
        redirect = /url=(.*)$/i.exec(attributes.content ?? "")?.[1];
      }
      if (BLOCKS.has(name)) end();
      if (name === "main") inside = "main";
      if (name === "body") inside = "shell";
      if (name in MARKS) mark = MARKS[name] ?? "";
      if (name === "br") line += " ";
      if (name === "img" && inside === "main")
        line += ` ![${attributes.alt ?? ""}](${attributes.src ?? ""}) `;
      const { href } = attributes;
      if (name === "a" && inside === "main" && href !== undefined && !href.startsWith("#")) links.add(href);
    },
    ontext(text) {
      if (unread > 0) return;
      if (inside === "title") title += text;
      else line += text;
    },
    onclosetag(name) {
      if (UNREAD.has(name)) unread -= 1;
      if (name === "td" || name === "th") line += " | ";
      if (BLOCKS.has(name)) end();
      if (name === "title" || name === "main") inside = "shell";
    },
  });
  parser.write(html);
  parser.end();
  end();
  return {
    title: title.replace(/\s+/g, " ").trim(),
    ...(redirect !== undefined && { redirect }),
    lines: parts.main,
    shell: parts.shell,
    links,
  };
}
