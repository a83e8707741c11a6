/**
 * Videos hosted elsewhere: nothing is asked of their host before the visitor follows the link that stands
 * for the player. Without scripts, or in a new tab, the link leads to the video's own page.
 */
import { closest } from "./dom.ts";

function player(placeholder: HTMLElement, link: HTMLElement): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.className = placeholder.className; // Same class, same size: nothing moves.
  frame.title = placeholder.dataset.videoTitle ?? link.textContent?.trim() ?? "";
  frame.allow = "autoplay";
  frame.allowFullscreen = true;
  // Hosts such as YouTube refuse to play when no origin at all is sent; the page's address is kept from them.
  frame.referrerPolicy = "strict-origin";
  frame.src = placeholder.dataset.videoSrc ?? "";
  return frame;
}

/** Replaces a video's placeholder by its player when its link is followed. */
export function startVideo(): void {
  document.addEventListener("click", (event) => {
    const link = closest(event, "a");
    const placeholder = link?.closest<HTMLElement>("[data-video-src^='https://']");
    if (!link || !placeholder || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const frame = player(placeholder, link);
    placeholder.replaceWith(frame);
    frame.focus();
  });
}
