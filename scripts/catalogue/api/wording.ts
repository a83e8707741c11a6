/** What the documentation says of the API, in French: each file, and what readers of old versions must know. */
import type { Shape } from "./versions.ts";

export interface FileWording {
  tag: "Produits" | "Membres" | "Incubateurs" | "Organisations";
  operation: string;
  summary: string;
  description: string;
}

export const WORDING: Readonly<Record<Shape, FileWording>> = {
  authors: {
    tag: "Membres",
    operation: "getAuthors",
    summary: "Liste des membres",
    description: "Tous les membres de la communauté, présents et passés, et leurs missions.",
  },
  authorsCsv: {
    tag: "Membres",
    operation: "getAuthorsCsv",
    summary: "Tableau des membres",
    description: "Une ligne par membre.",
  },
  startups: {
    tag: "Produits",
    operation: "getStartups",
    summary: "Liste des produits",
    description:
      "Tous les produits, au format JSON:API. Un incubateur masqué est désigné par ses produits, mais absent d’« included ».",
  },
  startupsCsv: {
    tag: "Produits",
    operation: "getStartupsCsv",
    summary: "Tableau des produits",
    description:
      "Une ligne par produit, après les noms des colonnes et une ligne vide. Les champs sont séparés par des points-virgules ; « null » remplace une adresse absente.",
  },
  details: {
    tag: "Produits",
    operation: "getStartupsDetails",
    summary: "Membres des produits",
    description:
      "Tous les produits, par identifiant, et leurs membres. Une personne n’est que dans une des trois listes d’un produit.",
  },
  incubators: {
    tag: "Incubateurs",
    operation: "getIncubators",
    summary: "Liste des incubateurs",
    description:
      "Tous les incubateurs, par identifiant, et leurs produits. Un produit co-incubé figure chez chacun de ses incubateurs ; un incubateur masqué n’a que ses produits.",
  },
  organisations: {
    tag: "Organisations",
    operation: "getOrganisations",
    summary: "Liste des organisations",
    description: "Les administrations qui portent des incubateurs ou sponsorisent des produits.",
  },
  sponsors: {
    tag: "Organisations",
    operation: "getSponsors",
    summary: "Organisations par identifiant",
    description: "Toutes les organisations, qu’elles sponsorisent ou non un produit.",
  },
  seedlings: {
    tag: "Produits",
    operation: "getSeedlings",
    summary: "Projets en préincubation",
    description: "Toujours vide : il n’y a plus de préincubation.",
  },
  products: {
    tag: "Produits",
    operation: "listStartups",
    summary: "Liste des produits",
    description: "Tous les produits, sans leur texte ni leurs membres.",
  },
  product: {
    tag: "Produits",
    operation: "getStartup",
    summary: "Un produit",
    description: "Un produit, son texte et ses membres. Les clés que sa fiche ne remplit pas sont absentes.",
  },
};

export interface Note {
  title: string;
  text: string;
}

/** What was kept because readers may depend on it, then what was mended because none can. */
export const NOTES: readonly Note[] = [
  {
    title: "Les dates",
    text: "Les dates s’écrivent AAAA-MM-JJ. Un membre est actif jusqu’au dernier jour de sa mission compris, et dès que sa mission est annoncée ; les pages du site, elles, ne comptent que les membres déjà arrivés. Les fichiers sont établis à chaque publication du site.",
  },
  {
    title: "Texte vide ou clé absente",
    text: "Jusqu’à la v2.7, certaines clés sont toujours là, vides quand la fiche ne les remplit pas ; d’autres sont alors absentes, ou valent null. Chacune garde l’usage qu’elle a toujours eu. La v3 n’écrit que les clés remplies.",
  },
  {
    title: "« analyse_risques »",
    text: "Cette clé vaut le texte « true », et non le booléen, ou est absente.",
  },
  {
    title: "Identifiants des incubateurs",
    text: "De la v1.8 à la v2.6, « included » désigne un incubateur par « /incubateurs/ » et son identifiant, alors que ses produits le désignent par son identifiant seul. Depuis la v2.7, c’est l’identifiant seul partout.",
  },
  {
    title: "Incubateurs masqués",
    text: "Un incubateur masqué n’est pas décrit : « included » ne l’a pas, et « incubators.json » n’a que ses produits. Ses produits sont publics, et le désignent.",
  },
  {
    title: "Lignes des tableaux",
    text: "La deuxième ligne de « startups.csv » est vide. Dans la v1.7, les champs sont séparés par des virgules et entourés d’apostrophes, doublées dans le texte. « authors.csv » a des virgules dans la v1.2, y compris dans sa première ligne, et des points-virgules dans la v2.1.",
  },
  {
    title: "Membres d’un produit",
    text: "La v3 a les deux listes de la page du produit : « active_members » et, pour tous les autres, « previous_members ». Dans « startups_details.json », « expired_members » réunit les personnes dont la mission est terminée, et « previous_members » celles que seule l’ancienne clé « previously » de leur fiche rattache au produit. L’ancienne clé « startups » y suit la dernière mission de la personne ; dans la v3, elle vaut toujours pour un produit actuel.",
  },
  {
    title: "« comment »",
    text: "Les notes des phases et des événements sont publiées telles quelles. Jusqu’à la v2.7, « startups.json » ne donne que celles des événements.",
  },
  {
    title: "« status »",
    text: "Jusqu’à la v1.8 et dans « startups.csv », c’est la phase du moment, celle qu’affiche la page du produit ; ce fut longtemps la dernière de la fiche. De même, « start » est le premier jour de la plus ancienne des phases.",
  },
  {
    title: "« stats_url »",
    text: "Jusqu’à la v2.5, la clé n’est là que si les statistiques sont publiques ; ensuite, elle l’est toujours. Si la fiche n’a pas d’adresse, c’est celle du service suivie de « /stats ».",
  },
  {
    title: "« impact_url »",
    text: "Depuis la v2.6, la clé est toujours là, que le produit ait ou non une adresse.",
  },
  {
    title: "Caractères",
    text: "Les fichiers sont en UTF-8. Guillemets, retours à la ligne et accents y sont tels que dans les fiches, sans entités HTML : une page web doit échapper ces textes avant de les afficher.",
  },
  {
    title: "« screenshot-url »",
    text: "Dans la v1.3, la clé est vide pour un produit sans capture d’écran ; elle donnait l’adresse d’une image qui n’existait pas.",
  },
];
