/** What the disk refuses, told in French: nothing there is a fault of the content, nor of ours. */

/** Reason and cure of each code that a disk answers with. */
const FAULTS: Readonly<Record<string, [reason: string, cure: string]>> = {
  ENOSPC: ["le disque est plein", "Libérez de la place, puis relancez."],
  EDQUOT: ["l’espace qui vous est accordé est plein", "Libérez de la place, puis relancez."],
  EROFS: ["ce disque est en lecture seule", "Choisissez un autre dossier avec --output."],
  EACCES: [
    "vous n’avez pas le droit d’écrire ici",
    "Changez les droits du dossier, ou choisissez-en un autre avec --output.",
  ],
  EPERM: [
    "cette écriture est interdite",
    "Changez les droits du dossier, ou choisissez-en un autre avec --output.",
  ],
  ENOTDIR: [
    "un fichier porte le nom d’un dossier",
    "Renommez ce fichier, ou choisissez un autre dossier avec --output.",
  ],
  EBUSY: ["ce dossier est utilisé par un autre programme", "Fermez ce programme, puis relancez."],
  EFBIG: ["un fichier dépasse la taille permise", "Relevez la limite de taille des fichiers (ulimit -f)."],
  EMFILE: ["trop de fichiers sont ouverts", "Relevez la limite de fichiers ouverts (ulimit -n)."],
  EIO: ["le disque ne répond pas", "Vérifiez le disque, puis relancez."],
};

/** The message for an error that comes from the disk, whatever has wrapped it; undefined for any other. */
export function diskFault(error: unknown): string | undefined {
  for (const { code, path } of chain(error)) {
    const fault = code === undefined ? undefined : FAULTS[code];
    if (fault === undefined) continue;
    const [reason, cure] = fault;
    const where = path === undefined ? "" : ` (${path})`;
    return `Écriture impossible : ${reason}${where}. Le site publié n’a pas changé.\n    ${cure}`;
  }
  return undefined;
}

type Wrapped = NodeJS.ErrnoException & { originalError?: unknown };

/** An error and those it wraps, in our way or in Eleventy's. */
function chain(error: unknown): Wrapped[] {
  const errors: Wrapped[] = [];
  let next = error as Wrapped | undefined;
  while (next instanceof Error && !errors.includes(next)) {
    errors.push(next);
    next = (next.cause ?? next.originalError) as Wrapped | undefined;
  }
  return errors;
}
