/** A static server for the tests and the measures, which finds files, and if asked compresses, as hosts do. */
import { readFile, stat } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

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

/** What is worth compressing; fonts and pictures already are. */
const COMPRESSED = /^(?:text\/|application\/(?:json|xml|manifest)|image\/svg)/;

/** Files whose names change with their content: they are kept for a year. */
const FINGERPRINTED = /\.[0-9a-f]{8,}\.\w+$/;

/** One answer, as it went over the wire. */
export interface Answer {
  path: string;
  type: string;
  /** Bytes of the body, compressed. */
  bytes: number;
}

type Headers = Readonly<Record<string, string>>;

interface ServeOptions {
  /** Further headers, of every answer or by path. */
  headers?: Headers | ((path: string) => Headers);
  /** Compresses texts and says how long files may be kept, as a host in production. */
  asHost?: boolean;
  /** Told of every answer. */
  onAnswer?: (answer: Answer) => void;
}

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

function hostHeaders(path: string): Record<string, string> {
  const isKept = FINGERPRINTED.test(path);
  return {
    "cache-control": isKept ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate",
    vary: "accept-encoding",
  };
}

/** Serves a folder on a free port of this machine. */
export async function serveFolder(
  folder: string,
  { headers = {}, asHost = false, onAnswer }: ServeOptions = {},
): Promise<StaticServer> {
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url);
    const found = await findFile(folder, path);
    const file = found ?? join(folder, "404.html");
    const isWritten = found !== undefined || (await isFile(file));
    const body = isWritten ? await readFile(file) : Buffer.from("Not found");
    const type = TYPES[isWritten ? extname(file) : ".txt"] ?? "application/octet-stream";
    const isZipped =
      asHost && COMPRESSED.test(type) && `${request.headers["accept-encoding"]}`.includes("gzip");
    const sent = isZipped ? gzipSync(body, { level: 9 }) : body;
    response.writeHead(found ? 200 : 404, {
      "content-type": type,
      "content-length": sent.length,
      ...(asHost ? hostHeaders(path) : {}),
      ...(isZipped ? { "content-encoding": "gzip" } : {}),
      ...(typeof headers === "function" ? headers(path) : headers),
    });
    response.end(sent);
    onAnswer?.({ path, type, bytes: sent.length });
  });
  const url = await listen(server);
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, close };
}
