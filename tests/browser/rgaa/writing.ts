/** The data file of the site that tells its readers what the machine found. */
import type { GridRow } from "./grid.ts";

const HEAD = `# Relevé du contrôle automatique, montré par la page « Accessibilité ». Ce fichier est écrit par le contrôle
# (UPDATE_EXPECTED=1 npm test -- rgaa) et comparé à ce qu’il trouve : ne le modifiez pas à la main.
`;

/** The text of the file. */
export function written(rows: readonly GridRow[], layouts: number, date: string): string {
  const quoted = (text: string) => `"${text}"`;
  const lines = rows.map(
    ({ numero, titre, resultat, controle }) =>
      `  - { numero: ${quoted(numero)}, resultat: ${resultat}, titre: ${quoted(titre)}, controle: ${quoted(controle)} }`,
  );
  return `${HEAD}date: ${date}\ngabarits: ${layouts}\ncriteres:\n${lines.join("\n")}\n`;
}
