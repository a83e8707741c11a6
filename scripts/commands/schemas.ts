/** `npm run schemas`: writes what text editors complete and check from while one types. */
import { refreshEditors } from "../editing/refresh.ts";
import { buildOptions } from "../generator/options.ts";
import { contentArgument } from "./arguments.ts";
import { runCommand } from "./run.ts";

runCommand((args) => {
  const written = refreshEditors(buildOptions(contentArgument(args)));
  console.log(written.length === 0 ? "Tout est à jour." : `Mis à jour : ${written.join(", ")}.`);
});
