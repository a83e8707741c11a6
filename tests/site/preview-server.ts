/** Starts the preview server on a temporary content tree, for the tests that edit it. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { PROJECT_ROOT } from "../../scripts/generator/options.ts";

interface Answer {
  status: number;
  text: string;
}

export interface PreviewServer {
  origin: string;
  /** Folder of the pages. */
  pages: string;
  /** Writes a page. */
  write: (name: string, title: string, extra?: string) => void;
  read: (path: string) => Promise<Answer>;
  /** Waits until what is served satisfies a condition, thirty seconds at most; its text. */
  until: (path: string, holds: (answer: Answer) => boolean) => Promise<string>;
  isAlive: () => boolean;
  stop: () => void;
}

/** Starts the server on a home page. */
export async function startPreview(): Promise<PreviewServer> {
  const folder = mkdtempSync(join(tmpdir(), "preview-"));
  const pages = join(folder, "content", "pages");
  mkdirSync(pages, { recursive: true });
  const write: PreviewServer["write"] = (name, title, extra = "") =>
    writeFileSync(join(pages, name), `---\ntitle: ${title}\n${extra}---\nTexte de la page.\n`);
  write("index.md", "Accueil");

  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const args = ["--content", join(folder, "content"), "--output", join(folder, "out"), "--links", "warn"];
  const server = spawn(process.execPath, ["scripts/run.mjs", "serve", ...args], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, PORT: String(port) },
    stdio: "ignore",
  });
  const read = async (path: string): Promise<Answer> => {
    const answer = await fetch(origin + path).catch(() => undefined);
    return { status: answer?.status ?? 0, text: (await answer?.text()) ?? "" };
  };
  const until: PreviewServer["until"] = async (path, holds) => {
    for (let attempt = 0; attempt < 300; attempt += 1) {
      const answer = await read(path);
      if (holds(answer)) return answer.text;
      await wait(100);
    }
    return assert.fail(`${path} never became as expected`);
  };
  const stop = () => {
    server.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  await until("/", ({ status }) => status === 200);
  return { origin, pages, write, read, until, isAlive: () => server.exitCode === null, stop };
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
