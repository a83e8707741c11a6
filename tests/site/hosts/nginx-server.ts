/** nginx answering for a published folder: the real one where it is installed, and a reader of our configuration. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Answer } from "./emulators.ts";

export type AskNginx = (path: string, headers?: Record<string, string>) => Promise<Answer & { body: string }>;

export const NGINX = ["nginx", "/usr/sbin/nginx"].find((name) => spawnSync(name, ["-v"]).status === 0);

/** Starts the real nginx on a free port, as an administrator would set it up; `stop` ends it. */
export async function startNginx(root: string): Promise<{ ask: AskNginx; stop: () => Promise<void> }> {
  const [prefix, port] = [join(root, "nginx"), await freePort()];
  mkdirSync(join(prefix, "logs"), { recursive: true });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(prefix, name)};`,
  );
  // An administrator's nginx would hand its work to a user who may not read temporary folders.
  const user = process.getuid?.() === 0 ? "user root; " : "";
  const configuration = `${user}daemon off; worker_processes 1; pid ${join(prefix, "pid")}; error_log stderr;
events { worker_connections 64; }
http {
  access_log off; ${temporary.join(" ")}
  server { listen 127.0.0.1:${port}; server_name localhost; root ${join(root, "_site")};
    include ${join(root, "_site.nginx.conf")};
  }
}`;
  writeFileSync(join(prefix, "nginx.conf"), configuration);
  const server = spawn(NGINX ?? "nginx", ["-p", prefix, "-c", join(prefix, "nginx.conf")]);
  let told = "";
  server.stderr.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  const closed = new Promise<void>((resolve) => server.on("close", () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt++) {
    if (server.exitCode !== null || attempt === 100) throw new Error(`nginx does not start: ${told}`);
    const up = await fetch(origin).catch(() => undefined);
    if (up) break;
    await wait(50);
  }
  const ask: AskNginx = async (path, headers = {}) => {
    const answer = await fetch(origin + path, { redirect: "manual", headers });
    const location = answer.headers.get("location");
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: await answer.text(),
      ...(location === null ? {} : { location }),
    };
  };
  const stop = async () => {
    server.kill("SIGQUIT");
    await closed;
  };
  return { ask, stop };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Location {
  modifier: string;
  path: string;
  lines: string[];
}

/** Reads our configuration by nginx's documented rules: the exact location, else the longest prefix; no inheritance. */
export function readNginx(root: string): AskNginx {
  const folder = join(root, "_site");
  const text = readFileSync(join(root, "_site.nginx.conf"), "utf8");
  const locations: Location[] = [];
  for (const [, modifier = "", path = "", body = ""] of text.matchAll(
    /^location (= |\^~ |)("[^"]*"|\S+) \{\n?(.*?)(?: |\n)\}$/gms,
  )) {
    const lines = body.split("\n").map((line) => line.trim().replace(/;$/, ""));
    locations.push({ modifier: modifier.trim(), path: path.replaceAll('"', ""), lines });
  }
  const types = new Map(
    [...(/^types \{([^}]*)\}/m.exec(text)?.[1] ?? "").matchAll(/(\S+) (\S+);/g)].map(
      ([, type = "", extension = ""]) => [extension, type],
    ),
  );
  const read = (location: Location | undefined, status: number, file: string) => {
    const headers: Record<string, string> = {
      "content-type": types.get(file.split(".").at(-1) ?? "") ?? "application/octet-stream",
    };
    for (const line of location?.lines ?? []) {
      const [, name = "", value = ""] = /^add_header (\S+) "(.*)" always$/.exec(line) ?? [];
      if (name !== "") headers[name.toLowerCase()] = value;
    }
    return { status, file, headers, body: readFileSync(join(folder, file), "utf8") };
  };
  const at = (path: string) =>
    locations.find((one) => one.modifier === "=" && one.path === path) ??
    locations
      .filter((one) => one.modifier !== "=" && path.startsWith(one.path))
      .sort((a, b) => b.path.length - a.path.length)[0];
  return async (asked) => {
    const path = decodeURIComponent(asked);
    const location = at(path);
    const moved = location?.lines.map((line) => /^return 301 "(.*)"$/.exec(line)?.[1]).find(Boolean);
    if (moved !== undefined) return { status: 301, location: moved, headers: {}, body: "" };
    const tried =
      location?.lines
        .find((line) => line.startsWith("try_files "))
        ?.split(" ")
        .slice(1, -1) ?? [];
    const fallback = locations.find((one) => one.path === location?.lines.join().match(/@\w+/)?.[0]);
    const file = tried
      .map((candidate) => candidate.replace("$uri", path).replace(/^\/+/, "").replaceAll("//", "/"))
      .find((candidate) => statSync(join(folder, candidate), { throwIfNoEntry: false })?.isFile());
    for (const line of file === undefined ? (fallback?.lines ?? []) : []) {
      const whole = /^return 301 "(.*)"$/.exec(line)?.[1];
      const [, pattern = "", target = ""] = /^rewrite "(.*)" "(.*)" permanent$/.exec(line) ?? [];
      if (whole !== undefined) return { status: 301, location: whole, headers: {}, body: "" };
      if (pattern === "") continue;
      const moved = path.replace(new RegExp(pattern.replaceAll("\\\\", "\\")), target);
      return { status: 301, location: moved, headers: {}, body: "" };
    }
    return file === undefined ? read(at("/404.html"), 404, "404.html") : read(location, 200, file);
  };
}
