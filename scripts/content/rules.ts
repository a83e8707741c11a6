/** The one table of what can be told about content: what each rule watches, and how grave its faults are. */

export type Severity = "error" | "warning";

/** What the site may make of a rule, in `_data/controles.yml`. */
export type Grade = Severity | "off";

interface Rule {
  severity: Severity;
  /** What is wrong, in a few French words: the title of an annotation, of a line of a report. */
  title: string;
  /** Safety or the sense of the site depends on it: the site's data cannot lower it. */
  fixed?: true;
}

const error = (title: string): Rule => ({ severity: "error", title });
const warning = (title: string): Rule => ({ severity: "warning", title });
const fixed = (title: string): Rule => ({ severity: "error", title, fixed: true });

const TABLE = {
  // Files
  encoding: fixed("Fichier qui n’est pas en UTF-8"),
  "line-endings": fixed("Fins de ligne d’un ancien système"),
  "control-character": fixed("Caractère de commande"),
  "empty-file": fixed("Fichier vide"),
  "file-too-large": fixed("Fichier trop lourd"),
  "file-name": fixed("Nom de fichier impossible"),
  "forbidden-file": fixed("Type de fichier refusé"),
  "image-place": fixed("Image rangée parmi les pages"),
  "misplaced-file": fixed("Fichier hors des dossiers"),
  "unknown-folder": fixed("Dossier inconnu"),
  "symbolic-link": fixed("Lien symbolique"),
  "merge-conflict": fixed("Conflit de fusion"),
  "broken-image": fixed("Image illisible"),
  "disguised-image": fixed("Image d’un autre genre que son nom"),
  "active-image": fixed("Dessin qui contient du code"),
  "huge-image": fixed("Image démesurée"),
  "image-name": warning("Image d’un autre format que son nom"),
  "asset-syntax": fixed("Feuille de style ou script mal écrit"),
  "asset-file": fixed("Fichier nommé par une feuille ou un script, introuvable"),
  "asset-outside": fixed("Feuille ou script qui charge d’un autre serveur"),
  // Front matter
  "front-matter-fence": fixed("En-tête mal délimité"),
  "front-matter-language": fixed("En-tête dans un langage refusé"),
  "front-matter-missing": fixed("En-tête absent"),
  "front-matter-shape": fixed("En-tête sans clés"),
  "front-matter-unclosed": fixed("En-tête non refermé"),
  yaml: fixed("YAML mal écrit"),
  "yaml-alias": fixed("Ancre ou alias YAML"),
  "unknown-key": fixed("Clé inconnue"),
  "missing-key": fixed("Clé manquante"),
  "missing-data": fixed("Fichier de données absent"),
  "empty-item": fixed("Élément de liste vide"),
  "invalid-value": fixed("Valeur refusée"),
  "unknown-value": fixed("Valeur inconnue"),
  "wrong-type": fixed("Valeur d’un autre type"),
  address: fixed("Adresse mal formée"),
  permalink: fixed("Adresse de page impossible"),
  date: fixed("Date impossible"),
  "event-dates": fixed("Dates d’événement contradictoires"),
  number: fixed("Nombre mal écrit"),
  lang: fixed("Langue inconnue"),
  email: fixed("Adresse électronique mal formée"),
  "record-path": fixed("Chemin de fiche mal formé"),
  "menu-collection": fixed("Menu d’une collection inconnue"),
  "missing-date": fixed("Article sans date"),
  "repeated-value": error("Valeur répétée"),
  "git-history": warning("Historique git illisible"),
  // Relations
  "address-taken": fixed("Adresse déjà prise"),
  "address-case": fixed("Adresses qui ne diffèrent que par des majuscules"),
  "address-folder": fixed("Fichier et dossier du même nom"),
  "redirect-chain": error("Redirection vers une redirection"),
  "redirect-loop": fixed("Redirections en boucle"),
  "redirect-shadow": fixed("Redirection qui cache une page"),
  "redirect-pattern": fixed("Redirection de dossier mal écrite"),
  "address-lost": error("Adresse qui disparaît"),
  "dead-link": error("Lien mort"),
  "missing-image": error("Image introuvable"),
  "missing-portrait": warning("Portrait ou logo introuvable"),
  "unknown-asset": error("Feuille de style ou script introuvable"),
  "unknown-category": error("Rubrique inconnue"),
  "unknown-sidebar": error("Menu latéral inconnu"),
  "missing-sidebar": error("Menu latéral manquant"),
  "unknown-translation": error("Traduction introuvable"),
  "same-language": error("Traduction dans la même langue"),
  "unproven-state": fixed("État d’accessibilité que rien ne prouve"),
  "audience-refusal": fixed("Mesure d’audience que rien ne permet de refuser"),
  "security-expired": error("Contact de sécurité périmé"),
  "security-expiring": warning("Contact de sécurité bientôt périmé"),
  "security-far": warning("Contact de sécurité sans échéance proche"),
  "unused-sidebar": warning("Menu latéral sans effet"),
  // Text
  "forbidden-attribute": fixed("Attribut HTML interdit"),
  "forbidden-frame": fixed("Cadre interdit"),
  "forbidden-html": fixed("Élément HTML interdit"),
  "forbidden-style": fixed("Style interdit"),
  "forbidden-url": fixed("Adresse interdite"),
  "unbalanced-html": fixed("Balises mal fermées"),
  "duplicate-id": fixed("Identifiant répété"),
  "chart-number": error("Nombre illisible dans un graphique"),
  "chart-table": error("Graphique sans données"),
  "container-attribute": error("Attribut de bloc inconnu"),
  "container-depth": fixed("Blocs trop imbriqués"),
  "container-form": error("Bloc écrit sous l’autre forme"),
  "container-part": error("Partie de bloc manquante"),
  "container-syntax": error("Bloc mal écrit"),
  "misplaced-container": error("Bloc mal placé"),
  "missing-content": error("Bloc vide"),
  "stray-container-end": error("Fin de bloc en trop"),
  "unclosed-container": error("Bloc jamais fermé"),
  "unexpected-content": error("Contenu inattendu dans un bloc"),
  "unknown-container": error("Bloc inconnu"),
  "link-name": error("Lien sans texte"),
  "heading-id": error("Ancre d’intertitre mal écrite"),
  "frame-title": warning("Cadre sans titre"),
  "image-alt": warning("Image sans texte de remplacement"),
  "unknown-term": error("Mot absent du glossaire"),
  "unknown-language": warning("Langage de programmation inconnu"),
  "invisible-characters": warning("Caractères invisibles"),
  // Advice: told by the checking command only
  "heading-skip": warning("Niveau de titre sauté"),
  "leftover-template": warning("Reste de l’ancien site"),
  "link-text": warning("Texte de lien vague"),
  typography: warning("Typographie"),
  "heavy-image": warning("Image lourde"),
  // Import of the former site: told by its command only
  "not-imported": warning("Reste à reprendre de l’ancien site"),
  // Catalogue
  "unknown-reference": error("Fiche inconnue"),
  "unknown-word": fixed("Mot hors du vocabulaire"),
  "unlisted-word": warning("Mot absent du vocabulaire"),
  "word-spelling": warning("Mot du vocabulaire mal écrit"),
  "repeated-record": fixed("Fiche en double"),
  "repeated-phase": error("Phase répétée"),
  "phase-order": warning("Rang de phase contredit"),
  "co-incubation": error("Incubateurs contradictoires"),
  period: error("Période qui finit avant de commencer"),
  "mended-address": warning("Adresse corrigée"),
  "github-name": warning("Nom de compte GitHub douteux"),
  // Rendered pages
  "output-anchor": error("Ancre morte dans la page"),
  "output-hidden": fixed("Page à l’adresse d’un fichier"),
  "output-integrity": fixed("Empreinte d’un fichier chargé"),
  "output-h1": error("Page sans titre principal unique"),
  "output-id": error("Identifiant répété dans la page"),
  "output-link": error("Lien mort dans la page"),
  "output-title": error("Page sans titre"),
  "budget-css": error("Feuilles de style trop lourdes"),
  "budget-html": error("Page trop lourde"),
  "budget-js": error("Scripts trop lourds"),
  "budget-requests": error("Trop de requêtes"),
  "budget-visit": error("Première visite trop lourde"),
} satisfies Record<string, Rule>;

export type RuleId = keyof typeof TABLE;

export const RULES: Readonly<Record<RuleId, Rule>> = TABLE;

/** What `--links warn` makes of the links of content taken out of its whole site, or brought from the former one: it is still shown. */
export const LENIENT = {
  "dead-link": "warning",
  "link-name": "warning",
  "missing-image": "warning",
  "unknown-category": "warning",
  "unknown-translation": "warning",
} as const satisfies Partial<Record<RuleId, Grade>>;

/** What `--budgets warn` makes of what weighs too much: a catalogue far larger than ours is tried. */
export const TOLD_BUDGETS = {
  "budget-css": "warning",
  "budget-html": "warning",
  "budget-js": "warning",
  "budget-requests": "warning",
  "budget-visit": "warning",
} as const satisfies Partial<Record<RuleId, Grade>>;

/** Rules that the site's data may grade otherwise. */
export const ADJUSTABLE = (Object.keys(RULES) as RuleId[]).filter((rule) => !RULES[rule].fixed);

export function severityOf(rule: RuleId): Severity {
  return RULES[rule].severity;
}
