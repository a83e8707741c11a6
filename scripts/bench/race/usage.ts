/**
 * Loaded before a program: at its end, writes what it used, by parts when it tells them. What its children used counts:
 * those that ended, and those that are still there and will end with it (esbuild's service).
 */

import { subscribe } from "node:diagnostics_channel";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/** What a run used: seconds, mebibytes. */
export interface Usage {
  cpu: number;
  wall: number;
  memory: number;
  /** Seconds of processor time, by part. */
  parts: Record<string, number>;
}

/** Linux counts in hundredths of a second, whatever the machine. */
const TICKS = 100;

/** The fields of `/proc/<pid>/stat` after the name, which may hold anything. */
function statOf(pid: string): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text
      .slice(text.lastIndexOf(")") + 4)
      .split(" ")
      .map(Number);
  } catch {
    return [];
  }
}

/** Processor time of this process's children, in seconds; where there is no `/proc`, they are not counted. */
function childrenTime(): number {
  const ended = sum(statOf("self"), 12, 14);
  return ended / TICKS + aliveTime(() => true);
}

/** That of the children that are still there and whose names are chosen. */
function aliveTime(isChosen: (name: string) => boolean): number {
  const times = processes().map((pid) => {
    const stat = statOf(pid);
    return stat[0] === process.pid && isChosen(nameOf(pid)) ? sum(stat, 10, 14) : 0;
  });
  return sum(times, 0, times.length) / TICKS;
}

function sum(numbers: readonly number[], from: number, to: number): number {
  return numbers.slice(from, to).reduce((total, number) => total + number, 0);
}

/** The start of the name of a program, as the system keeps it. */
function nameOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return "";
  }
}

function processes(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * The index is made by a process of its own while this one goes on: each part is known by the process that it keeps busy.
 * The service that makes sheets is at work meanwhile.
 */
const CLOCKS: Readonly<Record<string, () => number>> = {
  search: () => childrenTime() - aliveTime((name) => name === "esbuild"),
  images: ownTime,
};

if (isMainThread) {
  const file = process.env.BENCH_USAGE ?? "";
  const parts: Record<string, number> = {};
  const started = new Map<string, number>();
  subscribe("build:part", (message) => {
    const { name, at } = message as { name: string; at: "start" | "end" };
    const time = CLOCKS[name]?.() ?? 0;
    if (at === "start") started.set(name, time);
    else parts[name] = (parts[name] ?? 0) + time - (started.get(name) ?? 0);
  });
  process.on("exit", () => {
    const memory = process.resourceUsage().maxRSS / 1024;
    const usage: Usage = { cpu: ownTime() + childrenTime(), wall: performance.now() / 1000, memory, parts };
    writeFileSync(file, JSON.stringify(usage));
  });
}
