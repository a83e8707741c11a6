/** Containers that go in groups: accordions, tabs, cards, tiles. */
import {
  allocateId,
  type ContainerDefinition,
  type ContainerUse,
  component,
  hasFlag,
  imageOf,
  textOf,
} from "../definition.ts";

const COLUMNS = ["2", "3", "4"];

const accordions: ContainerDefinition = {
  name: "accordeons",
  form: "container",
  purpose: "Réunit plusieurs accordéons.",
  attributes: {},
  holds: ["accordeon"],
  example:
    ":::accordeons\n:::accordeon[Qui peut postuler ?]\nTout agent public.\n:::\n:::accordeon[Quand ?]\nToute l’année.\n:::\n:::",
  publish: (use) => component(use, "accordion", { items: use.children.map(accordionItem), group: true }),
};

const accordion: ContainerDefinition = {
  name: "accordeon",
  form: "container",
  purpose: "Replie un contenu sous son titre.",
  label: { required: true, purpose: "titre" },
  attributes: { ouvert: { kind: "flag", purpose: "déplié à l’arrivée sur la page" } },
  titled: true,
  example: ":::accordeon[Qui peut postuler ?]{ouvert}\nTout agent public.\n:::",
  publish: (use) => component(use, "accordion", { items: [accordionItem(use)], group: false }),
};

function accordionItem(use: ContainerUse): Record<string, unknown> {
  return {
    id: allocateId(use, "accordeon"),
    title: use.label,
    level: use.headingLevel,
    open: hasFlag(use, "ouvert"),
    html: use.html,
  };
}

const tabs: ContainerDefinition = {
  name: "onglets",
  form: "container",
  purpose: "Range des contenus de même nature dans des onglets.",
  label: { required: true, purpose: "nom du groupe, lu par les lecteurs d’écran" },
  attributes: {},
  holds: ["onglet"],
  example:
    ":::onglets[Votre situation]\n:::onglet[Agent public]\nParlez-en à votre hiérarchie.\n:::\n:::onglet[Indépendant]\nConsultez les offres.\n:::\n:::",
  publish: (use) =>
    component(use, "tabs", {
      label: use.label,
      items: use.children.map((child) => ({
        id: allocateId(child, "onglet", ["-panneau"]),
        title: child.label,
        html: child.html,
      })),
    }),
};

const tab: ContainerDefinition = {
  name: "onglet",
  form: "container",
  purpose: "Contient l’un des onglets d’un groupe.",
  label: { required: true, purpose: "titre" },
  attributes: {},
  within: "onglets",
  example: ":::onglets[Votre situation]\n:::onglet[Agent public]\nParlez-en à votre hiérarchie.\n:::\n:::",
  publish: (use) => use.html,
};

const columns = {
  kind: "choice",
  purpose: "nombre de colonnes sur grand écran (3 par défaut)",
  values: COLUMNS,
} as const;

const cards: ContainerDefinition = {
  name: "cartes",
  form: "container",
  purpose: "Dispose des cartes en colonnes.",
  attributes: { colonnes: columns },
  holds: ["carte"],
  example:
    ":::cartes{colonnes=2}\n:::carte[Notre approche](/approche/)\nTrois piliers.\n:::\n:::carte[Nos services](/startups/)\nLa liste.\n:::\n:::",
  publish: (use) => component(use, "card", { items: use.children.map(cardItem), columns: columnsOf(use) }),
};

const card: ContainerDefinition = {
  name: "carte",
  form: "container",
  purpose: "Annonce une page par un titre, un texte et une image.",
  label: { required: true, purpose: "titre" },
  address: { required: true, purpose: "page annoncée" },
  attributes: {
    image: { kind: "image", use: "card", purpose: "image, par exemple /img/carte.png" },
    alt: { kind: "text", purpose: "texte de remplacement de l’image, vide si elle décore" },
    detail: { kind: "text", purpose: "précision sous le texte" },
    badge: { kind: "text", purpose: "étiquette" },
  },
  titled: true,
  example:
    ':::carte[Notre approche](/approche/){image=/img/approche.png alt="" badge=Nouveau}\nTrois piliers.\n:::',
  publish: (use) => component(use, "card", { items: [cardItem(use)] }),
};

function cardItem(use: ContainerUse): Record<string, unknown> {
  return {
    ...linked(use),
    alt: textOf(use, "alt") ?? "",
    badge: textOf(use, "badge"),
  };
}

const tiles: ContainerDefinition = {
  name: "tuiles",
  form: "container",
  purpose: "Dispose des tuiles en colonnes.",
  attributes: { colonnes: columns },
  holds: ["tuile"],
  example:
    ":::tuiles{colonnes=4}\n:::tuile[Nous rejoindre](/recrutement/)\n:::\n:::tuile[Nous écrire](/contact/)\n:::\n:::",
  publish: (use) => component(use, "tile", { items: use.children.map(linked), columns: columnsOf(use) }),
};

const tile: ContainerDefinition = {
  name: "tuile",
  form: "container",
  purpose: "Mène à une page par un titre et un pictogramme.",
  label: { required: true, purpose: "titre" },
  address: { required: true, purpose: "page où la tuile mène" },
  attributes: {
    image: { kind: "image", use: "pictogram", purpose: "pictogramme décoratif, par exemple /img/picto.svg" },
    detail: { kind: "text", purpose: "précision sous le texte" },
  },
  titled: true,
  example: ":::tuile[Nous rejoindre](/recrutement/){image=/img/equipe.svg}\nLes postes ouverts.\n:::",
  publish: (use) => component(use, "tile", { items: [linked(use)] }),
};

function linked(use: ContainerUse): Record<string, unknown> {
  return {
    title: use.label,
    url: use.address,
    level: use.headingLevel,
    image: imageOf(use, "image"),
    detail: textOf(use, "detail"),
    html: use.html,
  };
}

function columnsOf(use: ContainerUse): number {
  return Number(textOf(use, "colonnes") ?? 3);
}

/** The containers of groups, in the guide's order. */
export const GROUPS: readonly ContainerDefinition[] = [
  accordions,
  accordion,
  tabs,
  tab,
  cards,
  card,
  tiles,
  tile,
];
