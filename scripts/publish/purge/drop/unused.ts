/** Drops what no rule left in a sheet asks for: custom properties, animations, faces of fonts. */
import type { AtRule, Declaration, Root } from "postcss";
import { namesIn } from "../shorten/properties.ts";

/** Everything of the kind; to be run once the rules that are unused are gone. */
export function dropUnused(root: Root): void {
  dropProperties(root);
  const values: Declaration[] = [];
  root.walkDecls((declaration) => {
    values.push(declaration);
  });
  const told = (pattern: RegExp) => values.filter(({ prop }) => pattern.test(prop)).map(({ value }) => value);
  const animations = new Set(told(/^(?:-webkit-)?animation/).flatMap((value) => value.split(/[\s,]+/)));
  root.walkAtRules(/^(?:-webkit-)?keyframes$/, (rule) => {
    if (!animations.has(rule.params)) rule.remove();
  });
  dropFaces(root, told);
  dropEmpty(root);
}

/** A property is used by a rule that is left, or by another property that is used. */
function dropProperties(root: Root): void {
  for (let isDone = false; !isDone; ) {
    const used = new Set<string>();
    root.walkDecls(({ value }) => {
      for (const name of namesIn(value)) used.add(name);
    });
    isDone = true;
    root.walkDecls(/^--/, (declaration) => {
      if (used.has(declaration.prop)) return;
      declaration.remove();
      isDone = false;
    });
  }
}

/** Weights that browsers give by themselves, to plain text and to headings. */
const OWN_WEIGHTS = ["400", "700"];

/** A face of a family that nothing names, or of a weight that nothing asks for. */
function dropFaces(root: Root, told: (pattern: RegExp) => string[]): void {
  const isOfFace = (declaration: Declaration) => (declaration.parent as AtRule).name === "font-face";
  let families = "";
  root.walkDecls(/^font(?:-family)?$/, (declaration) => {
    if (!isOfFace(declaration)) families += `${declaration.value},`;
  });
  const weights = new Set(OWN_WEIGHTS);
  root.walkDecls(/^font(?:-weight)?$/, (declaration) => {
    if (!isOfFace(declaration)) weights.add(/\b[1-9]00\b/.exec(declaration.value)?.[0] ?? "400");
  });
  const isUnsure = told(/^font(?:-weight)?$/).some((value) => /var\(|lighter|bolder/.test(value));
  root.walkAtRules("font-face", (face) => {
    const { family = "", weight = "400" } = describe(face);
    if (!families.includes(family) || !(isUnsure || weights.has(weight))) face.remove();
  });
}

function describe(face: AtRule): { family?: string; weight?: string } {
  const facts: { family?: string; weight?: string } = {};
  face.walkDecls(({ prop, value }) => {
    if (prop === "font-family") facts.family = value.replace(/["']/g, "");
    if (prop === "font-weight") facts.weight = value;
  });
  return facts;
}

/** Rules and at-rules that hold nothing any more. */
export function dropEmpty(root: Root): void {
  root.walk((node) => {
    let empty: typeof node | undefined = node;
    while (empty && "nodes" in empty && empty.nodes?.length === 0) {
      const parent: typeof node | undefined =
        empty.parent && empty.parent.type !== "root" ? (empty.parent as typeof node) : undefined;
      empty.remove();
      empty = parent;
    }
  });
}
