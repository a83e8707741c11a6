/** Tells whoever measures a build where its parts start and end; costs nothing when nobody listens. */
import { channel } from "node:diagnostics_channel";

const listeners = channel("build:part");

/** Runs a part of the build, which the benchmark tells apart under this name. */
export async function part<T>(name: "images" | "search", work: () => Promise<T>): Promise<T> {
  listeners.publish({ name, at: "start" });
  try {
    return await work();
  } finally {
    listeners.publish({ name, at: "end" });
  }
}
