/**
 * Starts the browser of the tests and of the measures: the one installed at `CHROME_BIN`, else the Chromium that
 * comes with the project's packages. A browser that does not start is a failure, never a reason to skip.
 */
import { mkdir, rmdir, stat } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import bundled from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** Flags of the packaged build that would hide faults of the pages, or that fail with several contexts. */
const REFUSED = /^--(single-process|disable-web-security|allow-running-insecure-content|headless)/;

/** The tests visit their own server only: the browser has nothing to say to anyone else. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-sync",
  "--metrics-recording-only",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
];

/** Milliseconds after which a lock is nobody's: unpacking takes five seconds. */
const STALE_LOCK = 30_000;

/** Unpacks the packaged Chromium, one process at a time: test files run in parallel on a fresh machine too. */
async function unpackBrowser(): Promise<string> {
  const lock = join(tmpdir(), "chromium.lock");
  for (let attempt = 1; ; attempt++) {
    try {
      await mkdir(lock);
      break;
    } catch (cause) {
      if (attempt === 600) throw new Error(`Chromium is still being unpacked under ${lock}.`, { cause });
      // A run that was killed while unpacking leaves its lock behind.
      const age = Date.now() - ((await stat(lock).catch(() => undefined))?.mtimeMs ?? Date.now());
      if (age > STALE_LOCK) await rmdir(lock).catch(() => undefined);
      await wait(100);
    }
  }
  try {
    return await bundled.executablePath();
  } finally {
    await rmdir(lock);
  }
}

/** Starts a headless browser, with further flags if wanted; the caller closes it. */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  const installed = process.env.CHROME_BIN;
  const executablePath = installed || (await unpackBrowser());
  const packaged = installed ? [] : bundled.args.filter((flag) => !REFUSED.test(flag));
  const args = [...packaged, ...QUIET, ...flags];
  try {
    return await chromium.launch({ executablePath, args, headless: true });
  } catch (cause) {
    const advice = "Set CHROME_BIN to the path of an installed Chrome or Chromium.";
    throw new Error(`The browser at ${executablePath} does not start. ${advice}`, { cause });
  }
}

/** A port that nothing listens on, for tools which drive the browser through one. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
