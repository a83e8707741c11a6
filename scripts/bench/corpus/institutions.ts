/** Incubators, organisations and teams: few, and named by everything else. */

import { deal, type Share } from "./chance/quotas.ts";
import type { Random } from "./chance/random.ts";
import { type CorpusFile, document } from "./document.ts";
import { type Cast, type Identity, productTargets } from "./identities.ts";
import { body, pitch, sentence } from "./language/phrases.ts";

/** The second incubator is hidden, as one of the real ones is. */
const HIDDEN = 1;

/** Organisations whose file has no extension: the last ones. */
const WITHOUT_EXTENSION = 2;

const TYPES: Share<string>[] = [
  ["administration-centrale", 82],
  ["autre", 24],
  ["operateur", 17],
  ["service-deconcentre", 14],
  ["collectivite-territoriale", 4],
  ["securite-sociale", 4],
];

const MINISTRIES = [
  "affaires-etrangeres",
  "agriculture",
  "armees",
  "bercy",
  "culture",
  "education",
  "environnement",
  "interieur",
  "justice",
  "solidarite-sante",
  "spm",
  "territoires",
  "travail",
  "autres",
];

export function incubatorFiles(random: Random, cast: Cast): CorpusFile[] {
  const targets = productTargets(cast);
  return cast.incubators.map(({ id, name }, index) => {
    const own = random.child(id);
    return document(
      `incubators/${id}.md`,
      {
        hidden: index === HIDDEN ? true : undefined,
        title: name,
        short_description: index === 2 ? "" : `${pitch(own)} : **${pitch(own)}**.`,
        owner: index % 12 === 5 ? "" : `/organisations/${own.pick(cast.organisations).id}`,
        website: index % 6 === 3 ? "" : `https://${id}.exemple.test/`,
        github: index % 4 === 3 ? "" : `https://code.exemple.test/${id}`,
        contact: index === 4 ? "https://contact.exemple.test/" : `contact@${id}.exemple.test`,
        address: index % 8 === 6 ? "" : `${own.whole(1, 90)} rue de l’Exemple, 75000 Paris`,
        highlighted_startups: own.several(cast.startups, own.whole(0, 8)).map((product) => product.id),
      },
      body(own, own.whole(300, 1_500), targets),
    );
  });
}

export function organisationFiles(random: Random, cast: Cast): CorpusFile[] {
  const types = deal(random, 1, TYPES);
  return cast.organisations.map(({ id, name }, index, all) => {
    const extension = index >= all.length - WITHOUT_EXTENSION ? "" : ".md";
    return document(`organisations/${id}${extension}`, {
      name,
      acronym: index === 1 ? undefined : acronym(name, index),
      type: types[index],
      domaine_ministeriel: random.pick(MINISTRIES),
    });
  });
}

export function teamFiles(random: Random, cast: Cast): CorpusFile[] {
  return cast.teams.map(({ id, name }, index) => {
    const own = random.child(id);
    return document(`teams/${id}.md`, {
      name: index % 2 === 0 ? "Animation" : name,
      mission: index % 5 < 2 ? "" : sentence(own),
      incubator: (cast.incubators[index % cast.incubators.length] as Identity).id,
    });
  });
}

/** « Direction de l’eau » gives « DLE12 ». */
function acronym(name: string, index: number): string {
  const initials = name.split(/[ ’]/).map((word) => word.charAt(0).toUpperCase());
  return `${initials.join("").replace(/\d/g, "")}${index}`;
}
