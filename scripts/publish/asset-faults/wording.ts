/** What esbuild and PostCSS say of a sheet or a script, in French and with its remedy. */

interface Wording {
  message: string;
  hint: string;
}

type Entry = readonly [said: RegExp, message: string, hint: string];

const BEFORE =
  "Relisez ce qui précède : il y manque sans doute une virgule, une parenthèse, une accolade ou un guillemet.";
const COMMENT = ["ce commentaire n’est pas refermé.", "Ajoutez « */ » à sa fin."] as const;
const QUOTE = [
  "ce texte entre guillemets n’est pas refermé.",
  "Ajoutez sur la même ligne le guillemet qui manque.",
] as const;
const DECLARATION = "Une déclaration s’écrit « propriété: valeur; ».";

/** From the most particular to the most general; `$1`, `$2` stand for what the tool quotes. */
const ENTRIES: readonly Entry[] = [
  // PostCSS
  [/^Unexpected }$/, "cette accolade ne ferme rien.", "Effacez-la, ou rétablissez celle qui l’ouvrait."],
  [/^Unclosed block$/, "ce bloc n’est pas refermé.", "Ajoutez à sa fin l’accolade « } » qui manque."],
  [/^Unclosed comment$/, ...COMMENT],
  [/^Unclosed string$/, ...QUOTE],
  [
    /^Unclosed bracket$/,
    "cette parenthèse n’est pas refermée.",
    "Ajoutez « ) », ou « ] » s’il s’agit d’un crochet.",
  ],
  [/^Unknown word (.+)$/s, "« $1 » n’est pas une déclaration.", DECLARATION],
  [/^Double colon$/, "deux « : » se suivent.", "Vérifiez que la déclaration d’avant finit par « ; »."],
  [/^Missed semicolon$/, "il manque ici un « ; ».", DECLARATION],
  [/^At-rule without name$/, "ce « @ » n’est suivi d’aucun nom.", "Écrivez « @media », « @supports »…"],
  // esbuild
  [/^Expected "\*\/" to terminate multi-line comment$/, ...COMMENT],
  [/^Unterminated string/, ...QUOTE],
  [/^Unterminated template literal$/, "ce texte entre accents graves n’est pas refermé.", "Refermez-le."],
  [/^Unterminated regular expression$/, "cette expression rationnelle n’est pas refermée.", "Ajoutez « / »."],
  [
    /^Unexpected end of file/,
    "ce fichier finit trop tôt.",
    "Il y manque une accolade, une parenthèse ou un crochet.",
  ],
  [/^Expected "(.+)" to (?:go with|end) "?(.+?)"?$/, "il manque « $1 » pour fermer « $2 ».", "Ajoutez-le."],
  [/^Expected identifier but found "(.+)"$/s, "un nom est attendu ici, et non « $1 ».", BEFORE],
  [/^Expected "(.+)" but found "(.+)"$/s, "« $1 » est attendu ici, et non « $2 ».", BEFORE],
  [/^Expected "(.+)"$/s, "« $1 » est attendu ici.", BEFORE],
  [/^Unexpected "(.+)"$/s, "« $1 » n’est pas à sa place ici.", BEFORE],
  [
    /^The symbol "(.+)" has already been declared$/,
    "« $1 » est déjà déclaré.",
    "Donnez un autre nom à l’un des deux.",
  ],
  [
    /^Cannot assign to "(.+)" because it is a constant$/,
    "« $1 » est une constante : sa valeur ne peut pas changer.",
    "Déclarez-la par « let ».",
  ],
  [
    /^No matching export in "(.+)" for import "(.+)"$/,
    "« $1 » n’exporte pas « $2 ».",
    "Corrigez ce nom, ou exportez-le de ce fichier.",
  ],
];

/** What a tool says of the way that a file is written. */
export function wordingOf(said: string): Wording {
  for (const [pattern, message, hint] of ENTRIES) {
    const found = pattern.exec(said);
    if (found) return { message: message.replace(/\$(\d)/g, (_, rank) => found[Number(rank)] ?? ""), hint };
  }
  return {
    message: `cette ligne n’est pas comprise ; l’outil qui la lit dit, en anglais : « ${said} ».`,
    hint: "Corrigez la ligne, ou retirez ce qui vient d’y être ajouté.",
  };
}

/** A file that a sheet or a script names, and that is not there. */
export function missingFile(named: string): Wording {
  return {
    message: `fichier introuvable : « ${named} ».`,
    hint: named.startsWith("/")
      ? "Écrivez son chemin à partir du fichier qui le nomme (« ../img/fond.svg »), et non de la racine du site."
      : "Déposez-le dans assets/, ou corrigez son chemin, qui part du fichier qui le nomme.",
  };
}

/** A file that a sheet or a script names, and that cannot be taken in it. */
export function unknownKind(extension: string): Wording {
  return {
    message: `un fichier « ${extension} » ne peut pas être nommé ici.`,
    hint: "Une feuille peut nommer d’autres feuilles, des dessins « .svg » et des polices « .woff2 ».",
  };
}

/** An address of another server. */
export function outsideAddress(address: string): Wording {
  return {
    message: `« ${address} » est hors du site, qui ne charge rien d’un autre serveur.`,
    hint: "Déposez une copie du fichier dans assets/, et écrivez son chemin à partir de celui qui le nomme.",
  };
}
