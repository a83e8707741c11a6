/**
 * Two folders change places in one step, so that at no instant is there neither the old site nor the new one.
 *
 * Linux can do so (`renameat2` with RENAME_EXCHANGE), Node does not offer it, and a link in place of `_site` would be
 * lost on the tools that copy, archive or search a folder without following links. Two programs that every Linux
 * distribution brings at least one of are asked instead. Elsewhere the caller renames twice.
 */
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/** The number of the system call, which Perl has no name for. */
const CALLS: Readonly<Record<string, number>> = { x64: 316, arm64: 276 };

const HERE = -100;
const EXCHANGE = 2;

/** The commands that exchange two paths, the quickest first. */
function commands(one: string, other: string): [name: string, args: string[]][] {
  if (process.platform !== "linux") return [];
  const call = CALLS[process.arch];
  const script = `exit(syscall(${call}, ${HERE}, "$ARGV[0]", ${HERE}, "$ARGV[1]", ${EXCHANGE}) == 0 ? 0 : 1)`;
  return [
    ...(call === undefined ? [] : [["perl", ["-e", script, one, other]] as [string, string[]]]),
    ["mv", ["--exchange", "-T", one, other]],
  ];
}

/** @returns whether the two folders have changed places; when not, neither has moved */
export function exchange(one: string, other: string): boolean {
  const before = identity(one);
  return commands(one, other).some(([name, args]) => {
    spawnSync(name, args, { stdio: "ignore" });
    // What the disk shows, whatever the program said of itself.
    return identity(other) === before;
  });
}

function identity(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true });
  return `${dev}:${ino}`;
}
