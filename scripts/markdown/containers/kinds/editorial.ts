/** Containers that set a piece of text apart: callout, highlight, quotation, alert, summary. */
import { outline } from "../../headings.ts";
import { iconClass } from "../../icons.ts";
import { type ContainerDefinition, component, textOf } from "../definition.ts";

/** DSFR's accent colours. */
export const COLOURS = [
  "beige-gris-galet",
  "blue-cumulus",
  "blue-ecume",
  "brown-cafe-creme",
  "brown-caramel",
  "brown-opera",
  "green-archipel",
  "green-bourgeon",
  "green-emeraude",
  "green-menthe",
  "green-tilleul-verveine",
  "orange-terre-battue",
  "pink-macaron",
  "pink-tuile",
  "purple-glycine",
  "yellow-moutarde",
  "yellow-tournesol",
] as const;

/** The words editors use for a state, and DSFR's. */
export const STATES: Readonly<Record<string, string>> = {
  info: "info",
  succes: "success",
  attention: "warning",
  erreur: "error",
};

const callout: ContainerDefinition = {
  name: "mise-en-avant",
  form: "container",
  purpose: "Met en valeur une information complémentaire.",
  label: { required: false, purpose: "titre" },
  attributes: {
    icone: { kind: "icon", purpose: "icône affichée avant le titre" },
    couleur: { kind: "choice", purpose: "couleur de l’encadré", values: COLOURS },
  },
  titled: true,
  example:
    ":::mise-en-avant[Bon à savoir]{icone=information-line}\nLe dépôt des dossiers est **gratuit**.\n:::",
  publish: (use) => {
    const icon = textOf(use, "icone");
    return component(use, "callout", {
      title: use.label,
      level: use.headingLevel,
      icon: icon && iconClass(icon),
      color: textOf(use, "couleur"),
      html: use.html,
    });
  },
};

const highlight: ContainerDefinition = {
  name: "mise-en-exergue",
  form: "container",
  purpose: "Fait ressortir un passage essentiel du texte.",
  attributes: {
    couleur: { kind: "choice", purpose: "couleur du filet", values: COLOURS },
  },
  example: ":::mise-en-exergue\nUn service numérique se mesure à son impact.\n:::",
  publish: (use) => component(use, "highlight", { color: textOf(use, "couleur"), html: use.html }),
};

const quote: ContainerDefinition = {
  name: "citation",
  form: "container",
  purpose: "Cite les mots d’une personne ou d’un ouvrage.",
  label: { required: false, purpose: "auteur" },
  address: { required: false, purpose: "lien vers la source" },
  attributes: {
    source: { kind: "text", purpose: "titre de l’œuvre citée" },
    qualite: { kind: "text", purpose: "fonction de l’auteur" },
  },
  example:
    ':::citation[Ada Lovelace](https://example.org/notes){source="Notes sur la machine analytique" qualite="mathématicienne"}\nLa machine peut faire tout ce que nous savons lui ordonner.\n:::',
  publish: (use) =>
    component(use, "quote", {
      author: use.label,
      url: use.address,
      source: textOf(use, "source"),
      role: textOf(use, "qualite"),
      html: use.html,
    }),
};

const alert: ContainerDefinition = {
  name: "alerte",
  form: "container",
  purpose: "Signale une information, une réussite, un risque ou une erreur.",
  label: { required: false, purpose: "titre" },
  attributes: {
    type: { kind: "choice", purpose: "nature du message (info par défaut)", values: Object.keys(STATES) },
  },
  titled: true,
  example: ":::alerte[Travaux en cours]{type=attention}\nLe service sera interrompu mardi de 8 h à 9 h.\n:::",
  publish: (use) =>
    component(use, "alert", {
      title: use.label,
      level: use.headingLevel,
      type: STATES[textOf(use, "type") ?? "info"],
      html: use.html,
    }),
};

const summary: ContainerDefinition = {
  name: "sommaire",
  form: "leaf",
  purpose: "Place ici le sommaire de la page\u00a0; il n’a pas de ligne de fermeture.",
  attributes: {},
  example: ":::sommaire",
  publish: (use) => {
    const id = use.page.ids.allocate("sommaire");
    const lang = use.page.source.lang === "fr" ? undefined : "fr";
    return component(use, "summary", { id, items: outline(use.page.headings), lang });
  },
};

const audience: ContainerDefinition = {
  name: "mesure-audience",
  form: "container",
  purpose:
    "Entoure ce que la page dit de la mesure d’audience, et y ajoute la case qui permet de la refuser.",
  attributes: {},
  example: ":::mesure-audience\nNous comptons les visites, sans cookie et sans vous identifier.\n:::",
  publish: (use) => {
    if (!use.page.options.audience) return "";
    return component(use, "audience", {
      id: use.page.ids.allocate("mesure-audience", ["-etat"]),
      html: use.html,
    });
  },
};

/** The editorial containers, in the guide's order. */
export const EDITORIAL: readonly ContainerDefinition[] = [
  callout,
  highlight,
  quote,
  alert,
  summary,
  audience,
];
