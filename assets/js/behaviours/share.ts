/** The “copy the address” button of the share component, which tells politely what it did. */
import { all, closest } from "./dom.ts";

const BUTTON = ":is(.fr-share__link--copy, .fr-share .fr-btn--copy)";

/** The address to share: the canonical one, free from tracking parameters and anchors. */
function address(): string {
  return document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
}

/** The button holds the words, which most pages have no use for. */
async function copy({ dataset }: HTMLElement, status: Element): Promise<void> {
  status.textContent = ""; // So that a second copy is announced as well.
  const text = navigator.clipboard.writeText(address()).then(
    () => dataset.copied,
    () => dataset.failed,
  );
  status.textContent = (await text) ?? "";
}

/** Makes the copy buttons work, or removes them where the browser has no clipboard to offer. */
export function startShare(): void {
  for (const button of all(BUTTON)) {
    if (!navigator.clipboard) {
      (button.closest("li") ?? button).remove();
      continue;
    }
    const status = document.createElement("p");
    status.className = "fr-share__text";
    status.setAttribute("role", "status");
    button.closest(".fr-share")?.append(status);
  }
  document.addEventListener("click", (event) => {
    const button = closest(event, BUTTON);
    const status = button?.closest(".fr-share")?.querySelector('[role="status"]');
    if (button && status) copy(button, status);
  });
}
