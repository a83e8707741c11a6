/** The browser of the tests is the one that measures are made with. */
export { launchBrowser } from "../../scripts/measure/browser.ts";
