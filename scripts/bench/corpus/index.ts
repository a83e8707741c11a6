/** A whole content tree with the counts and shapes of the real site, made from a seed. */

import { Random } from "./chance/random.ts";
import type { CorpusFile } from "./document.ts";
import { castOf } from "./identities.ts";
import { incubatorFiles, organisationFiles, teamFiles } from "./institutions.ts";
import { memberFiles } from "./members.ts";
import { type House, pageFiles } from "./pages.ts";
import { phaseFiles } from "./phases.ts";
import { postFiles } from "./posts.ts";
import { fastFiles, intraFiles, moocFiles } from "./sequences.ts";
import { startupFiles } from "./startups.ts";

export interface CorpusOptions {
  /** Products, members, pages and posts are multiplied; institutions and small collections are not. */
  times: number;
  seed: number;
  house: House;
}

/** Every file of the tree. The same options give the same bytes. */
export function makeCorpus({ times, seed, house }: CorpusOptions): CorpusFile[] {
  const random = new Random(String(seed));
  const cast = castOf(random.child("cast"), times);
  return [
    ...startupFiles(random.child("startups"), times, cast),
    ...memberFiles(random.child("members"), times, cast),
    ...incubatorFiles(random.child("incubators"), cast),
    ...organisationFiles(random.child("organisations"), cast),
    ...teamFiles(random.child("teams"), cast),
    ...phaseFiles(random.child("phases")),
    ...fastFiles(random.child("fasts"), cast),
    ...moocFiles(random.child("mooc")),
    ...intraFiles(random.child("intras"), cast),
    ...pageFiles(random.child("pages"), times, cast, house),
    ...postFiles(random.child("posts"), times, cast, house),
  ];
}
