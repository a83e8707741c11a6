/** Starts the behaviours of the pages, once. Every page reads and navigates without them. */
import { startAnchors } from "./behaviours/anchors.ts";
import { startDisclosure } from "./behaviours/disclosure.ts";
import { root } from "./behaviours/dom.ts";
import { startModals } from "./behaviours/modal.ts";
import { startNavigation } from "./behaviours/navigation.ts";
import { startShare } from "./behaviours/share.ts";
import { startTabs } from "./behaviours/tabs.ts";
import { startTheme } from "./behaviours/theme.ts";
import { startVideo } from "./behaviours/video.ts";

// Two copies of this script would undo each other's work: the first marks the page as taken.
if (!root.dataset.behaviours) {
  root.dataset.behaviours = "on";
  startTheme();
  startDisclosure();
  startTabs();
  startModals();
  startNavigation();
  startAnchors();
  startShare();
  startVideo();
}
