/** `npm run schemas`: writes what text editors complete and check from while one types. */
import { refreshEditors } from "../editing/refresh.ts";
import { buildOptions } from "../generator/options.ts";
import { contentArgument, UsageError } from "./arguments.ts";

try {
  const written = refreshEditors(buildOptions(contentArgument(process.argv.slice(2))));
  console.log(written.length === 0 ? "Tout est à jour." : `Mis à jour : ${written.join(", ")}.`);
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
}
