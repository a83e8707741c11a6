/** Tells what was mended in reading addresses: blanks and semicolons around them, GitHub profiles for names. */
import type { CatalogueName } from "../../content/collections.ts";
import type { CatalogueRecords } from "../../content/load.ts";
import { githubName } from "../missions.ts";
import type { CatalogueRecord, Tell } from "./tell.ts";

/** The keys that hold web or e-mail addresses. */
const ADDRESS_KEYS: Partial<Record<CatalogueName, readonly string[]>> = {
  startups: [
    "contact",
    "link",
    "repository",
    "stats_url",
    "budget_url",
    "impact_url",
    "dashlord_url",
    "analyse_risques_url",
  ],
  incubators: ["contact", "website", "github"],
  organisations: ["annuaire"],
  members: ["link"],
  intras: ["link"],
};

export function checkMends(records: CatalogueRecords, tell: Tell): void {
  for (const [collection, keys] of Object.entries(ADDRESS_KEYS)) {
    for (const record of records[collection as CatalogueName]) checkAddresses(record, keys, tell);
  }
  for (const record of records.members) checkGithub(record, tell);
}

function checkAddresses(record: CatalogueRecord, keys: readonly string[], tell: Tell): void {
  for (const key of keys) {
    if (record.source.mended[key] === undefined) continue;
    const read = (record.data as Record<string, unknown>)[key];
    tell(record, [key], {
      rule: "mended-address",
      message: `« ${key} » est entouré d’espaces ou suivi d’un « ; ».`,
      hint: `Écrivez « ${read} » et rien d’autre.`,
    });
  }
}

function checkGithub(record: CatalogueRecords["members"][number], tell: Tell): void {
  const written = record.data.github;
  if (written === undefined) return;
  const name = githubName(written);
  if (name === (record.source.mended.github ?? written)) return;
  tell(record, ["github"], {
    rule: "github-name",
    message:
      name === undefined
        ? `« ${written} » n’est pas un nom d’utilisateur GitHub : il est laissé de côté.`
        : `« ${written} » est lu « ${name} ».`,
    hint: "Écrivez le nom d’utilisateur seul, tel qu’il figure dans l’adresse du profil.",
  });
}
