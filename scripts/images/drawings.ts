/** Drawings that hold more than lines and colours: browsers run what is in them when they are opened by themselves. */
import { Parser } from "htmlparser2";

const ACTIVE_ELEMENTS = new Set(["script", "handler", "listener", "iframe", "object", "embed"]);

/** What a drawing holds that it may not, as it is written there; undefined when it only draws. */
export function activePart(svg: string): string | undefined {
  let found: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = name.slice(name.indexOf(":") + 1).toLowerCase();
        if (ACTIVE_ELEMENTS.has(element)) found ??= `<${name}>`;
        for (const [attribute, value] of Object.entries(attributes)) {
          if (/^on/i.test(attribute) || isCode(value)) found ??= attribute;
        }
      },
      onprocessinginstruction(name, data) {
        if (/^\?xml-stylesheet/i.test(name) || /<!ENTITY/i.test(data)) found ??= `<${name}`;
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return found;
}

/** Whether an address would be run: browsers leave out blanks and control characters before they read its scheme. */
function isCode(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they leave out
  return /^javascript:/i.test(value.slice(0, 200).replace(/[\u0000-\u0020]+/g, ""));
}
