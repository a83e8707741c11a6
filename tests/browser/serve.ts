/** A static server for the tests, which finds files as the hosts of the site do. */
import { readFile, stat } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

interface StaticServer {
  /** Address of the root, without a final slash. */
  url: string;
  close(): Promise<void>;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}

/** The file to answer a path with: itself, then `.html` added, then the folder's `index.html`. */
async function findFile(folder: string, path: string): Promise<string | undefined> {
  // The URL parser has already resolved `..`; an encoded one is refused here.
  if (path.split(/[\\/]/).includes("..") || path.includes("\0")) return undefined;
  const exact = join(folder, path);
  const candidates = path.endsWith("/")
    ? [join(exact, "index.html")]
    : [exact, `${exact}.html`, join(exact, "index.html")];
  for (const candidate of candidates) if (await isFile(candidate)) return candidate;
  return undefined;
}

function pathOf(url: string | undefined): string {
  try {
    return decodeURIComponent(new URL(url ?? "/", "http://localhost").pathname);
  } catch {
    return "/\0"; // Not an address: no file can answer it.
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

type Headers = Readonly<Record<string, string>>;

/** Serves a folder on a free port of this machine, with extra headers on every answer or by path if wanted. */
export async function serveFolder(
  folder: string,
  { headers = {} }: { headers?: Headers | ((path: string) => Headers) } = {},
): Promise<StaticServer> {
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url);
    const found = await findFile(folder, path);
    const file = found ?? join(folder, "404.html");
    const body = found || (await isFile(file)) ? await readFile(file) : "Not found";
    const type = typeof body === "string" ? TYPES[".txt"] : TYPES[extname(file)];
    const added = typeof headers === "function" ? headers(path) : headers;
    response.writeHead(found ? 200 : 404, { "content-type": type ?? "application/octet-stream", ...added });
    response.end(body);
  });
  const url = await listen(server);
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, close };
}
