/** What editors write inside a line of text: badges and buttons. */
import { iconClass } from "../../icons.ts";
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

/** The directives, in the guide's order. */
export const DIRECTIVES: readonly ContainerDefinition[] = [badge, button];
