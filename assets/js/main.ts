/** Starts the behaviours of the pages, once. Every page reads and navigates without them. */
import { startAnchors } from "./anchors.ts";
import { startDisclosure } from "./disclosure.ts";
import { root } from "./dom.ts";
import { startModals } from "./modal.ts";
import { startNavigation } from "./navigation.ts";
import { startShare } from "./share.ts";
import { startTabs } from "./tabs.ts";
import { startTheme } from "./theme.ts";
import { startVideo } from "./video.ts";

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
