/** `npm run build`: content in, a whole site out, or every mistake told and the last site left as it was. */
import { existsSync, readFileSync } from "node:fs";
import { buildOptions, shownPath } from "../generator/options.ts";
import { LIST_SUFFIX, NO_LIST } from "../publish/previous/list.ts";
import { inStaging, writeBeside } from "../publish/staging.ts";
import { diskFault } from "../publish/swap/faults.ts";
import { OutputError } from "../publish/swap/lock.ts";
import { isPlaced, keptFolder, placeKept } from "../publish/unchanged/folders.ts";
import { inputsDigest } from "../publish/unchanged/inputs.ts";
import { siteFolders, type Told } from "../publish/unchanged/site.ts";
import type { BuildOptions } from "../site/model.ts";
import { publishArguments, UsageError } from "./arguments.ts";
import { formatProblems } from "./report.ts";
import { runCommand } from "./run.ts";

/** The next build may be from the same sources: then the site is only put back in its place. */
async function build(args: readonly string[]): Promise<boolean> {
  const { hosts, previous, budgets, compress, ...requested } = publishArguments(args);
  const options = buildOptions({ ...requested, kept: true });
  const { root, output, content } = options;
  const program = process.env.GENERATOR_DIGEST;
  const asked = { hosts, budgets, compress, output: shownPath(output, root) };
  const digest =
    program === undefined ? undefined : await inputsDigest(options, program, asked, shownPath(content, root));
  if (digest !== undefined && (await publishAgain(options, digest, previous))) return true;
  const { buildWhole } = await import("./building/whole.ts");
  return buildWhole({ hosts, previous, budgets, compress }, options, digest);
}

/**
 * Publishes the site kept from the same sources, unless it still stands where it was published, and tells what was told
 * of it; false when there is none.
 */
async function publishAgain(
  options: BuildOptions,
  digest: string,
  previous: string | undefined,
): Promise<boolean> {
  const folders = siteFolders(options.root);
  const kept = keptFolder<Told>(folders, digest);
  if (!kept || !isComparedAlready(kept.told, options.output, previous)) return false;
  const { problems, beside, summary } = kept.told;
  let isThere = false;
  const made = await inStaging(options, async (staging) => {
    isThere = isPlaced(kept, options.output);
    return !isThere && placeKept(folders, digest, kept, staging) ? beside : undefined;
  });
  if (!made && !isThere) return false;
  for (const some of problems) if (some.length > 0) console.error(formatProblems(some, true));
  for (const [suffix, text] of beside) writeBeside(options.output, suffix, text);
  console.log(summary);
  return true;
}

/** Whether no address can be lost: those of the last publication are its own, or nobody asks. */
function isComparedAlready({ beside }: Told, output: string, previous: string | undefined): boolean {
  if (previous !== undefined) return previous === NO_LIST;
  const file = `${output}${LIST_SUFFIX}`;
  return !existsSync(file) || readFileSync(file, "utf8") === new Map(beside).get(LIST_SUFFIX);
}

/** Any other error is a fault of ours, shown with its stack. */
async function tell(error: unknown): Promise<unknown> {
  if (error instanceof UsageError || error instanceof OutputError) return error.message;
  const { PLAIN_ERRORS } = await import("./building/whole.ts");
  const isPlain = PLAIN_ERRORS.some((kind) => error instanceof kind);
  return isPlain ? (error as Error).message : (diskFault(error) ?? error);
}

runCommand(build, tell);
