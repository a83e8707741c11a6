/**
 * Starts the behaviours of the pages, once. Every page reads and navigates without them. What the reader chose to
 * see or not to see is applied as soon as this script is there, before the first paint; the rest waits for it: what
 * behaviours ask of a page that has no style yet is worked out twice, and a phone shows nothing meanwhile.
 */
import { startAnchors } from "./behaviours/anchors.ts";
import { startDisclosure } from "./behaviours/disclosure.ts";
import { root } from "./behaviours/dom.ts";
import { startModals } from "./behaviours/modal.ts";
import { startNavigation } from "./behaviours/navigation.ts";
import { applyNotice, startNotice } from "./behaviours/notice.ts";
import { prepareOnDemand, startOnDemand } from "./behaviours/on-demand.ts";
import { startShare } from "./behaviours/share.ts";
import { startSummary } from "./behaviours/summary.ts";
import { startTabs } from "./behaviours/tabs.ts";
import { applyTheme, startTheme } from "./behaviours/theme.ts";
import { startVideo } from "./behaviours/video.ts";

function start(): void {
  startTheme();
  startDisclosure();
  startTabs();
  startModals();
  startNavigation();
  startNotice();
  startAnchors();
  startShare();
  startSummary();
  startVideo();
  startOnDemand();
}

/** The first frame is drawn once the sheet is there. */
const startOnceDrawn = (): void => void requestAnimationFrame(() => setTimeout(start));

// Two copies of this script would undo each other's work: the first marks the page as taken.
if (!root.dataset.behaviours) {
  root.dataset.behaviours = "on";
  applyTheme();
  applyNotice();
  prepareOnDemand();
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", startOnceDrawn);
  else startOnceDrawn();
}
