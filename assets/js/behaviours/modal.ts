/**
 * Modals: `<dialog class="fr-modal">` anywhere, and the menu and search of the header below lg, which are
 * plain `<div>` elements that only become dialogs while they are open.
 */
import { all, closest, controlled, controllers, desktop, root } from "./dom.ts";

const OPENER = "[data-fr-opened]";
const FOCUSABLE =
  ":is(a[href], button, input, select, textarea, summary, iframe, audio, video, [tabindex]):not(:disabled)";

/** The open modal, if any, and the button to give the focus back to. */
let current: { modal: HTMLElement; opener: HTMLElement } | undefined;

/** Where a mouse button went down: selecting text out of a modal must not close it. */
let pressed: EventTarget | null = null;

function visible(element: HTMLElement): boolean {
  return !!element.getClientRects().length && getComputedStyle(element).visibility === "visible";
}

/** The elements the Tab key stops at; of a group of radios, only the checked one. */
function tabStops(modal: HTMLElement): HTMLElement[] {
  return all(`${FOCUSABLE}:not([type="radio"]:not(:checked))`, modal).filter(
    (element) => element.tabIndex >= 0 && visible(element),
  );
}

function markOpeners(modal: HTMLElement, opened: boolean): void {
  for (const opener of controllers(modal, OPENER)) opener.dataset.frOpened = `${opened}`;
  modal.classList.toggle("fr-modal--opened", opened);
}

/** Asks for the drawings of a modal, which most readers never open, when it first opens. */
function draw(modal: HTMLElement): void {
  for (const use of all("use[data-href]", modal)) {
    use.setAttribute("href", use.dataset.href ?? "");
    delete use.dataset.href;
  }
}

/** Stops the page behind from scrolling, keeping the width of its scroll bar. */
function lockScroll(locked: boolean): void {
  const hasScrollBar = innerWidth > root.clientWidth;
  root.style.scrollbarGutter = locked && hasScrollBar ? "stable" : "";
  root.style.overflow = locked ? "hidden" : "";
}

function open(modal: HTMLElement, button: HTMLElement): void {
  // A modal that replaces another gives the focus back to the first button: the second one is hidden by then.
  const opener = current?.opener ?? button;
  close(false);
  current = { modal, opener };
  draw(modal);
  markOpeners(modal, true);
  lockScroll(true);
  modal.setAttribute("aria-modal", "true");
  if (modal instanceof HTMLDialogElement) modal.showModal();
  else {
    modal.setAttribute("role", "dialog");
    modal.setAttribute("aria-labelledby", button.id);
    (modal.querySelector<HTMLElement>('[type="search"]') ?? tabStops(modal)[0])?.focus();
  }
}

function close(restoreFocus = true): void {
  if (!current) return;
  const { modal, opener } = current;
  current = undefined;
  markOpeners(modal, false);
  lockScroll(false);
  modal.removeAttribute("aria-modal");
  if (modal instanceof HTMLDialogElement) modal.close();
  else for (const name of ["role", "aria-labelledby"]) modal.removeAttribute(name);
  if (restoreFocus && visible(opener)) opener.focus({ preventScroll: true });
}

function onClick(event: Event): void {
  const button = closest(event, "button[aria-controls]");
  const target = button && controlled(button);
  if (button?.matches(OPENER) && target?.classList.contains("fr-modal")) open(target, button);
  else closeOnClick(event, target);
}

function closeOnClick(event: Event, target: Element | null): void {
  if (!current) return;
  const { modal } = current;
  const onBackdrop =
    event.target === modal && pressed === modal && modal.dataset.frConcealingBackdrop !== "false";
  const onCloser = target === modal && closest(event, ".fr-btn--close");
  const onLink = !(modal instanceof HTMLDialogElement) && modal.contains(closest(event, "a"));
  if (onBackdrop || onCloser || onLink) close();
}

function onKeydown(event: KeyboardEvent): void {
  if (!current) return;
  if (event.key === "Escape") {
    event.preventDefault();
    close();
  }
  if (event.key !== "Tab" || !current) return;
  const { modal } = current;
  const stops = tabStops(modal);
  const [edge, other] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  const active = document.activeElement;
  if (active !== edge && active !== modal && modal.contains(active)) return;
  event.preventDefault();
  other?.focus();
}

/** Makes modals open, hold the focus, close and give it back. */
export function startModals(): void {
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKeydown);
  document.addEventListener("pointerdown", (event) => {
    pressed = event.target;
  });
  // The browser closes a dialog by itself too, on Android's Back gesture for instance.
  const onNativeClose = (event: Event) => event.target === current?.modal && close();
  document.addEventListener("close", onNativeClose, true);
  desktop.addEventListener("change", () => {
    if (!(current?.modal instanceof HTMLDialogElement)) close(false);
  });
}
