/** Publishes forty files that say one number, then the next, without end: for a test that kills it. */

import { inStaging, writeInto } from "../../../scripts/publish/staging.ts";
import type { BuildOptions } from "../../../scripts/site/model.ts";

const output = process.argv[2] ?? "";
const options = {
  root: "/racine",
  content: "/racine/content",
  images: [],
  output,
} as unknown as BuildOptions;

for (let turn = 0; ; turn++) {
  await inStaging(options, async (staging) => {
    for (let file = 0; file < 40; file++) writeInto(staging, `${file}.html`, `${process.pid} ${turn}`);
    return true;
  });
  if (turn === 0) process.stdout.write("publié\n");
}
