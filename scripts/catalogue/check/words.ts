/** Checks words against the vocabularies of `_data/vocabulaires.yml`. */

import type { CatalogueRecords } from "../../content/load.ts";
import { suggestion } from "../../content/nearest.ts";
import type { RuleId } from "../../content/rules.ts";
import type { KeyPath } from "../../content/yaml-source.ts";
import type { Vocabularies } from "../../data/vocabularies.ts";
import { type TermResolver, termResolver } from "../vocabulary.ts";
import type { CatalogueRecord, Fault, Tell } from "./tell.ts";

export function checkWords(records: CatalogueRecords, words: Vocabularies, tell: Tell): void {
  const strict = strictCheck(tell);
  const domain = strict("domaine inconnu", words.domaines);
  const status = strict("statut inconnu", words.statuts);
  for (const record of records.members) {
    domain(record, ["domaine"], record.data.domaine);
    for (const [index, mission] of record.data.missions.entries()) {
      status(record, ["missions", index, "status"], mission.status);
    }
  }
  const type = strict("type d’organisation inconnu", words.types_organisation);
  const ministry = strict("domaine ministériel inconnu", words.domaines_ministeriels);
  for (const record of records.organisations) {
    type(record, ["type"], record.data.type);
    ministry(record, ["domaine_ministeriel"], record.data.domaine_ministeriel);
  }
  checkStartups(records, words, tell);
  checkPhaseFiles(records, words, tell);
}

function checkStartups(records: CatalogueRecords, words: Vocabularies, tell: Tell): void {
  const strict = strictCheck(tell);
  const phase = strict("phase inconnue", words.phases);
  const event = strict("événement inconnu", words.evenements);
  const accessibility = strict("état d’accessibilité inconnu", words.accessibilite);
  const usertype = lenientCheck("public hors vocabulaire", words.publics, tell);
  const theme = lenientCheck("thématique hors vocabulaire", words.thematiques, tell);
  for (const record of records.startups) {
    const { phases, events, accessibility_status: conformity, usertypes, thematiques } = record.data;
    for (const [index, { name }] of phases.entries()) phase(record, ["phases", index, "name"], name);
    for (const [index, { name }] of (events ?? []).entries()) event(record, ["events", index, "name"], name);
    if (conformity !== undefined) accessibility(record, ["accessibility_status"], conformity);
    for (const [index, word] of (usertypes ?? []).entries()) usertype(record, ["usertypes", index], word);
    for (const [index, word] of (thematiques ?? []).entries()) theme(record, ["thematiques", index], word);
  }
}

/** A file a phase at most; its rank is the vocabulary's. */
function checkPhaseFiles(records: CatalogueRecords, words: Vocabularies, tell: Tell): void {
  const known = Object.keys(words.phases);
  const strict = strictCheck(tell)("phase inconnue", words.phases);
  const files = new Map<string, string>();
  for (const record of records.phases) {
    const { status, order } = record.data;
    strict(record, ["status"], status);
    const other = files.get(status);
    files.set(status, other ?? record.source.file);
    if (other !== undefined) {
      tell(record, ["status"], {
        rule: "repeated-phase",
        message: `la phase « ${status} » est déjà décrite dans ${other}.`,
        hint: "Gardez un seul des deux fichiers.",
      });
    }
    const rank = known.indexOf(status) + 1;
    if (order === undefined || rank === 0 || order === rank) continue;
    tell(record, ["order"], {
      rule: "phase-order",
      message: `« order » vaut ${order}, mais cette phase est au rang ${rank}.`,
      hint: "L’ordre des phases est celui de _data/vocabulaires.yml : effacez « order », ou changez l’ordre là-bas.",
    });
  }
}

type WordCheck = (record: CatalogueRecord, path: KeyPath, written: string) => void;

/** A closed vocabulary: any other word is an error. */
function strictCheck(tell: Tell) {
  return (what: string, vocabulary: Readonly<Record<string, unknown>>): WordCheck => {
    const known = Object.keys(vocabulary);
    return (record, path, written) => {
      if (!Object.hasOwn(vocabulary, written))
        tell(record, path, unknownWord("unknown-word", what, written, known));
    };
  };
}

/** An open vocabulary: another word is published as it is, with a warning; another spelling is corrected. */
function lenientCheck(what: string, vocabulary: Parameters<typeof termResolver>[0], tell: Tell): WordCheck {
  const known = Object.keys(vocabulary);
  const resolve: TermResolver = termResolver(vocabulary);
  return (record, path, written) => {
    const term = resolve(written);
    if (term.known && term.value !== written) {
      tell(record, path, {
        rule: "word-spelling",
        message: `« ${written} » est lu « ${term.value} ».`,
        hint: `Écrivez « ${term.value} ».`,
      });
    } else if (!term.known) {
      tell(record, path, unknownWord("unlisted-word", what, written, known));
    }
  };
}

function unknownWord(rule: RuleId, what: string, written: string, known: readonly string[]): Fault {
  return {
    rule,
    message: `${what} : « ${written} ».`,
    hint: suggestion(written, known, "Valeurs de _data/vocabulaires.yml"),
  };
}
