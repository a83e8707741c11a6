/**
 * The 106 criteria of RGAA 4.1, each under a short title of ours, with what checks it: rules of axe, a check of
 * ours, or nobody but a person.
 */

/** How a criterion is checked; absent when only a person can tell. */
export interface Check {
  /** Rules of axe that bear on it. */
  axe?: readonly string[];
  /** The name of one of our own checks, in the list of each kind. */
  own?: string;
}

export interface Criterion {
  number: string;
  title: string;
  check: Check | undefined;
}

const axe = (...rules: string[]): Check => ({ axe: rules });
const own = (name: string, ...rules: string[]): Check => ({ own: name, axe: rules });

type Row = readonly [title: string, check?: Check];

/** By theme, in the order of the standard: a criterion's number is its place. */
const THEMES: readonly (readonly Row[])[] = [
  [
    [
      "Image porteuse d’information : alternative présente",
      axe("image-alt", "input-image-alt", "area-alt", "role-img-alt", "svg-img-alt", "object-alt"),
    ],
    ["Image de décoration : ignorée par les technologies d’assistance", own("decorativeImages")],
    ["Image porteuse d’information : alternative pertinente"],
    ["CAPTCHA ou image-test : nature et fonction décrites", own("captchas")],
    ["CAPTCHA : autre forme d’accès proposée", own("captchas")],
    ["Image complexe : description détaillée présente"],
    ["Image complexe : description détaillée pertinente"],
    ["Texte en image : remplacé par du texte stylé"],
    ["Légende : reliée à son image", own("figures")],
  ],
  [
    ["Cadre : titre présent", own("frames", "frame-title")],
    ["Cadre : titre pertinent", own("frameRelevance")],
  ],
  [
    ["Information : jamais donnée par la seule couleur"],
    ["Texte : contraste avec le fond suffisant, dans les deux thèmes", own("contrast")],
    ["Composant ou graphique : contraste des couleurs suffisant"],
  ],
  [
    ["Média temporel préenregistré : transcription ou audiodescription présente", own("media")],
    ["Média temporel : transcription ou audiodescription pertinente", own("media")],
    ["Vidéo : sous-titres synchronisés présents", own("media")],
    ["Vidéo : sous-titres pertinents", own("media")],
    ["Vidéo : audiodescription synchronisée présente", own("media")],
    ["Vidéo : audiodescription pertinente", own("media")],
    ["Média temporel : clairement identifiable", own("media")],
    ["Média non temporel : alternative présente", own("stillMedia")],
    ["Média non temporel : alternative pertinente", own("stillMedia")],
    ["Son déclenché automatiquement : contrôlable", own("autoplay", "no-autoplay-audio")],
    ["Média temporel : contrôlable au clavier et à la souris", own("media")],
    ["Média non temporel : contrôlable au clavier et à la souris", own("stillMedia")],
    ["Média : compatible avec les technologies d’assistance", own("media")],
  ],
  [
    ["Tableau complexe : résumé présent", own("complexTables")],
    ["Tableau complexe : résumé pertinent", own("complexTables")],
    ["Tableau de mise en forme : compréhensible une fois linéarisé", own("layoutTables")],
    ["Tableau de données : titre présent", own("tableCaptions")],
    ["Tableau de données : titre pertinent", own("tableRelevance")],
    ["Tableau de données : en-têtes déclarés", own("tableHeaders", "th-has-data-cells")],
    ["Tableau de données : cellules associées à leurs en-têtes", own("tableScopes", "td-headers-attr")],
    ["Tableau de mise en forme : sans élément propre aux tableaux de données", own("layoutTables")],
  ],
  [["Lien : explicite"], ["Lien : intitulé présent", axe("link-name")]],
  [
    [
      "Script : compatible avec les technologies d’assistance",
      axe(
        "aria-allowed-attr",
        "aria-conditional-attr",
        "aria-prohibited-attr",
        "aria-required-attr",
        "aria-required-children",
        "aria-required-parent",
        "aria-roles",
        "aria-valid-attr",
        "aria-valid-attr-value",
        "button-name",
        "aria-dialog-name",
      ),
    ],
    ["Script : alternative pertinente"],
    ["Script : contrôlable au clavier", own("controls")],
    ["Changement de contexte : averti ou demandé", own("contextChange")],
    ["Message de statut : restitué par les technologies d’assistance", own("status")],
  ],
  [
    ["Page : type de document déclaré", own("doctype")],
    ["Page : code source valide", own("validity", "duplicate-id-aria")],
    ["Page : langue par défaut présente", axe("html-has-lang")],
    ["Page : code de langue pertinent"],
    ["Page : titre présent", axe("document-title")],
    ["Page : titre pertinent"],
    ["Changement de langue : indiqué"],
    ["Changement de langue : code pertinent"],
    ["Balises : jamais pour la seule présentation"],
    ["Sens de lecture : changements signalés", own("direction")],
  ],
  [
    ["Titres : présents et bien hiérarchisés", own("headings", "heading-order", "empty-heading")],
    [
      "Structure de la page : cohérente",
      own("landmarks", "landmark-one-main", "landmark-unique", "landmark-no-duplicate-banner", "region"),
    ],
    ["Listes : correctement structurées", axe("list", "listitem", "definition-list", "dlitem")],
    ["Citations : correctement indiquées"],
  ],
  [
    ["Présentation : confiée aux feuilles de style", own("presentation")],
    ["Contenu porteur d’information : présent sans feuille de style"],
    ["Information : compréhensible sans feuille de style"],
    ["Texte : lisible agrandi à 200 %", own("zoom")],
    ["Couleurs de fond et de texte : déclarées ensemble"],
    ["Lien dont la nature n’est pas évidente : distinct du texte"],
    ["Prise de focus : visible", own("focus")],
    ["Contenu caché : ignoré ou restitué comme il convient", axe("aria-hidden-focus", "aria-hidden-body")],
    ["Information : jamais donnée par la seule forme, taille ou position"],
    ["Forme, taille ou position : doublée de façon pertinente"],
    ["Contenu : sans défilement horizontal à 320 pixels de large", own("reflow")],
    ["Texte : espacement réglable sans perte", own("spacing", "avoid-inline-spacing")],
    ["Contenu additionnel au focus ou au survol : contrôlable", own("hover")],
    ["Contenu additionnel par CSS : atteignable au clavier", own("hover")],
  ],
  [
    ["Champ : étiquette présente", axe("label", "select-name", "aria-input-field-name")],
    ["Champ : étiquette pertinente"],
    ["Étiquettes de même fonction : cohérentes"],
    ["Étiquette : accolée à son champ"],
    ["Champs de même nature : regroupés", own("fieldGroups")],
    ["Regroupement de champs : légende présente", own("legends")],
    ["Regroupement de champs : légende pertinente"],
    ["Liste de choix : éléments regroupés"],
    ["Bouton : intitulé pertinent"],
    ["Contrôle de saisie : utilisé de façon pertinente", own("validation")],
    ["Contrôle de saisie : suggestions de correction", own("validation")],
    ["Données importantes : modifiables ou récupérables", own("transactions")],
    ["Champ : finalité déductible", own("personalFields", "autocomplete-valid")],
  ],
  [
    ["Site : deux systèmes de navigation au moins", own("navigationSystems")],
    ["Menus : toujours à la même place", own("samePlaces")],
    ["Plan du site : pertinent"],
    ["Plan du site : atteignable de façon identique", own("siteMapLink")],
    ["Moteur de recherche : atteignable de façon identique", own("searchForm")],
    ["Zones de regroupement : atteintes ou évitées", own("landmarks")],
    ["Lien d’évitement vers le contenu : présent", own("skipLink", "skip-link")],
    ["Ordre de tabulation : cohérent", own("order", "tabindex")],
    ["Navigation : sans piège au clavier", own("trap")],
    ["Raccourcis à une touche : contrôlables", own("shortcuts", "accesskeys")],
    ["Contenu additionnel au survol ou au focus : atteignable au clavier", own("hover")],
  ],
  [
    ["Limite de temps : contrôlable", own("refresh", "meta-refresh")],
    ["Nouvelle fenêtre : jamais ouverte sans action", own("windows")],
    ["Document à télécharger : version accessible", own("documents")],
    ["Document accessible : même information", own("documents")],
    ["Contenu cryptique : alternative présente"],
    ["Contenu cryptique : alternative pertinente"],
    ["Flashs et changements brusques de luminosité : sans danger", own("flashes")],
    ["Contenu en mouvement ou clignotant : contrôlable", own("motion", "blink", "marquee")],
    ["Contenu : consultable dans les deux orientations", own("orientation")],
    ["Geste complexe : geste simple équivalent", own("gestures")],
    ["Action au pointeur : annulable", own("pointer")],
    ["Mouvement de l’appareil : alternative présente", own("deviceMotion")],
  ],
];

export const CRITERIA: readonly Criterion[] = THEMES.flatMap((rows, theme) =>
  rows.map(([title, check], index) => ({ number: `${theme + 1}.${index + 1}`, title, check })),
);
