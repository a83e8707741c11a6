/** `npm run check`: everything wrong with the content, without rendering the site or publishing anything. */
import { hasErrors } from "../content/problem.ts";
import { Generator } from "../generator/generator.ts";
import { buildOptions } from "../generator/options.ts";
import { checkArguments, UsageError } from "./arguments.ts";
import { FORMATS } from "./formats/index.ts";

try {
  const { format, ...requested } = checkArguments(process.argv.slice(2));
  const problems = await new Generator(buildOptions({ ...requested, advice: true })).check();
  const text = FORMATS[format](problems);
  if (text !== "") console.log(text);
  if (hasErrors(problems)) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
}
