/** What editors write inside a line of text: badges, buttons, words of the glossary. */
import { suggestion } from "../../../content/nearest.ts";
import { iconClass } from "../../icons.ts";
import { report } from "../../page.ts";
import { typographic } from "../../typography.ts";
import { type ContainerDefinition, component, hasFlag, textOf } from "../definition.ts";
import { STATES } from "./editorial.ts";

const BADGES: Readonly<Record<string, string>> = { ...STATES, nouveau: "new" };

const badge: ContainerDefinition = {
  name: "badge",
  form: "inline",
  purpose: "Qualifie d’un mot ce qui l’entoure.",
  label: { required: true, purpose: "texte" },
  attributes: {
    type: { kind: "choice", purpose: "nature du badge", values: Object.keys(BADGES) },
  },
  example: "Notre guide :badge[Nouveau]{type=nouveau} est paru.",
  publish: (use) => {
    const type = textOf(use, "type");
    return component(use, "badge", { text: use.label, type: type && BADGES[type] });
  },
};

const button: ContainerDefinition = {
  name: "bouton",
  form: "inline",
  purpose: "Donne à un lien l’apparence d’un bouton.",
  label: { required: true, purpose: "texte" },
  address: { required: true, purpose: "page où le bouton mène" },
  attributes: {
    secondaire: { kind: "flag", purpose: "bouton secondaire" },
    tertiaire: { kind: "flag", purpose: "bouton tertiaire" },
    icone: { kind: "icon", purpose: "icône affichée avant le texte" },
  },
  example: ":bouton[Nous écrire](/contact/){icone=mail-line} :bouton[En savoir plus](/approche/){secondaire}",
  publish: (use) => {
    const icon = textOf(use, "icone");
    const secondary = hasFlag(use, "secondaire") ? "secondary" : undefined;
    return component(use, "button", {
      text: use.label,
      url: use.address,
      variant: hasFlag(use, "tertiaire") ? "tertiary" : secondary,
      icon: icon && iconClass(icon),
    });
  },
};

/** The page of the glossary, where each word has its anchor. */
const GLOSSARY = "/glossaire/";

const term: ContainerDefinition = {
  name: "terme",
  form: "inline",
  purpose: "Montre au survol d’un mot sa définition, et y mène dans le glossaire du site.",
  label: { required: true, purpose: "mot du glossaire" },
  attributes: {
    entree: { kind: "text", purpose: "mot du glossaire, quand le texte en dit un autre" },
  },
  example: "Le service se juge à son :terme[impact], et doit :terme[changer les choses]{entree=impact}.",
  publish: (use) => {
    const { page, label, at } = use;
    const written = textOf(use, "entree") ?? label;
    const entry = page.options.glossary.entryOf(written);
    if (!entry) {
      const known = "Les mots expliqués sont dans _data/glossaire.yml";
      const message = `mot absent du glossaire\u00a0: «\u00a0${written}\u00a0».`;
      const hint = suggestion(written, page.options.glossary.words, known);
      report(page, "unknown-term", at, message, hint);
      return component(use, "term", { text: label });
    }
    const url = `${GLOSSARY}#${entry.anchor}`;
    page.links.push({ url, ...at });
    // The title of a link begins with its text: voice control asks for what is read.
    const title = `${label}\u00a0: ${typographic(entry.definition, "fr")}`;
    return component(use, "term", { text: label, url, title });
  },
};

/** The directives, in the guide's order. */
export const DIRECTIVES: readonly ContainerDefinition[] = [badge, button, term];
