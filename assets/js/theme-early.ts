/**
 * Applies the chosen theme before the first paint, so that a page never flashes in the other one.
 * Bundled apart from the rest, to be loaded in `<head>` by a classic (blocking) script of its own.
 */
import { applyTheme } from "./theme.ts";

applyTheme();
