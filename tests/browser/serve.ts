/** The server of the tests is the one that measures are made on. */
export { serveFolder } from "../../scripts/measure/server.ts";
