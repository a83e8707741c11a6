/** The HTML elements that editors may write, and how the parser sees each. */

/** Elements without content nor closing tag. */
export const VOID_ELEMENTS: ReadonlySet<string> = set(
  "area base br col embed hr img input link meta source track wbr",
);

/** Elements that a browser closes by itself when their parent ends. */
export const OPTIONAL_END: ReadonlySet<string> = set(
  "p li dt dd tr td th thead tbody tfoot option optgroup colgroup caption",
);

/** Elements of a line of text: a line that starts with one is a paragraph. */
export const INLINE_ELEMENTS: ReadonlySet<string> = set(
  `a abbr b bdi bdo br button cite code data del dfn em i img input ins kbd label mark q s samp small span
   strong sub sup time u var wbr`,
);

/** Elements whose text is shown as typed, without typography. */
export const VERBATIM_ELEMENTS: ReadonlySet<string> = set(
  "pre code kbd samp var script style textarea svg iframe object noscript",
);

/** Static drawing elements, allowed inside `<svg>`. */
export const SVG_ELEMENTS: ReadonlySet<string> = set(
  `svg g path circle ellipse line rect polyline polygon text tspan title desc defs use symbol
   lineargradient radialgradient stop clippath mask pattern marker`,
);

const BLOCK_ELEMENTS = set(
  `address article aside blockquote caption col colgroup dd details div dl dt fieldset figcaption figure footer
   h1 h2 h3 h4 h5 h6 header hr legend li main nav ol optgroup option p pre section summary table tbody td tfoot
   th thead tr ul`,
);

const MEDIA_ELEMENTS = set("audio iframe picture source svg track video");

const CONTROL_ELEMENTS = set("select textarea output meter progress");

const WITH_REASONS: ReadonlyMap<string, string> = new Map([
  ["script", "Les scripts du site sont dans assets/js/."],
  ["style", "Les feuilles de style sont dans assets/css/ ; la clé additional_css les ajoute à une page."],
  ["form", "Mettez plutôt un lien ou une adresse électronique."],
  ["object", "Mettez plutôt une image, une vidéo ou un lien."],
  ["embed", "Mettez plutôt une image, une vidéo ou un lien."],
]);

/** Whether an element may be written outside `<svg>`. */
export function isAllowedElement(name: string): boolean {
  return (
    BLOCK_ELEMENTS.has(name) ||
    INLINE_ELEMENTS.has(name) ||
    MEDIA_ELEMENTS.has(name) ||
    CONTROL_ELEMENTS.has(name)
  );
}

/** Whether an element ends the line of text around it. */
export function isBlockElement(name: string): boolean {
  return BLOCK_ELEMENTS.has(name) || MEDIA_ELEMENTS.has(name);
}

/** What to do instead of a refused element. */
export function elementHint(name: string): string {
  return (
    WITH_REASONS.get(name) ??
    "Pour montrer le signe «\u00a0<\u00a0» dans un texte, écrivez &lt; ou entourez le mot de `…`."
  );
}

function set(names: string): ReadonlySet<string> {
  return new Set(names.split(/\s+/));
}
