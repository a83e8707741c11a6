/** `npm run check`: everything wrong with the content, without rendering the site or publishing anything. */
import { hasErrors } from "../content/problem.ts";
import { Generator } from "../generator/generator.ts";
import { buildOptions } from "../generator/options.ts";
import { checkArguments } from "./arguments.ts";
import { FORMATS } from "./formats/index.ts";
import { runCommand } from "./run.ts";

runCommand(async (args) => {
  const { format, ...requested } = checkArguments(args);
  // What a build has read and kept is not read again; nothing is left in its place.
  const options = buildOptions({ ...requested, advice: true, kept: true });
  const problems = await new Generator(options).check();
  const text = FORMATS[format](problems);
  if (text !== "") console.log(text);
  return !hasErrors(problems);
});
