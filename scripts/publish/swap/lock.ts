/** One build at a time for one output folder: a file beside it names the process that is at work. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** The output folder cannot be written now, or never may: told in French, without a stack. */
export class OutputError extends Error {}

/**
 * Takes the lock of an output folder. One left by a build that was killed is taken over.
 *
 * @returns what gives it back
 * @throws OutputError when a build that is alive holds it
 */
export function lock(output: string): () => void {
  mkdirSync(dirname(output), { recursive: true });
  const file = join(dirname(output), `.staging-${basename(output)}.lock`);
  // Named as what a killed build leaves behind, which the next one removes.
  const own = join(dirname(output), `.staging-${basename(output)}-${process.pid}-lock`);
  writeFileSync(own, String(process.pid));
  try {
    if (!take(own, file) && !(setAside(file, `${own}-old`) && take(own, file))) throw busy(output, file);
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(file, { force: true });
}

/** Gives a file its second name, which fails when that name is taken: nothing can come in between. */
function take(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Moves the lock of a dead build away; puts back one that turns out to have changed hands meanwhile. */
function setAside(file: string, aside: string): boolean {
  if (isAlive(ownerOf(file))) return false;
  try {
    renameSync(file, aside);
  } catch {
    return false;
  }
  const isDead = !isAlive(ownerOf(aside));
  if (!isDead) take(aside, file);
  rmSync(aside, { force: true });
  return isDead;
}

function ownerOf(file: string): number {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return 0;
  }
}

/** Whether a process of this machine, other than this one, has that number. */
export function isAlive(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and belongs to someone else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function busy(output: string, file: string): OutputError {
  return new OutputError(
    `Une autre construction est en cours dans ${output} (processus ${ownerOf(file)}). Le site publié n’a pas changé.\n` +
      `    Attendez qu’elle finisse, ou choisissez un autre dossier avec --output. Si aucune n’est en cours, supprimez ${file}.`,
  );
}
