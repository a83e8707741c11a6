/** Runs a command from its arguments to its exit code. */
import { UsageError } from "./arguments.ts";

/** What is printed of an error: a message when that says all, else the error, with its stack. */
type Tell = (error: unknown) => unknown;

const tellPlainly: Tell = (error) => (error instanceof UsageError ? error.message : error);

/**
 * Runs a command. Not awaited where it is called: the compiled copy of the commands is a script, and a script may not.
 *
 * @param work is given the arguments of the command; what it returns, if anything, is whether all went well
 */
export function runCommand(
  work: (args: readonly string[]) => Promise<unknown> | unknown,
  tell = tellPlainly,
): void {
  void run(work, tell);
}

async function run(work: Parameters<typeof runCommand>[0], tell: Tell): Promise<void> {
  try {
    if ((await work(process.argv.slice(2))) === false) process.exitCode = 1;
  } catch (error) {
    console.error(await tell(error));
    process.exitCode = 1;
  }
}
