/** What has to be tried to be known: our own checks of RGAA criteria that drive the browser. */
import type { BrowserContext, Locator, Page } from "playwright-core";
import { contrastFaults } from "../../../scripts/measure/checks/axe.ts";
import { walk } from "../../../scripts/measure/checks/keyboard.ts";
import { sidewaysScroll } from "../site/built-site.ts";
import type { Finding } from "./grid.ts";

type Named = Record<string, Finding>;

const tried = (faults: string[]): Finding => ({ subjects: 1, faults });

/** Keeps the kinds of events that scripts listen to; to be added to a context before its pages open. */
export function watchListeners(): void {
  const kinds = new Set<string>();
  (globalThis as unknown as { listened: Set<string> }).listened = kinds;
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (...call: Parameters<typeof listen>) {
    kinds.add(call[0]);
    return listen.apply(this, call);
  };
}

/** Gestures, pointers and the movements of the device: what scripts do with them only a person can judge. */
export async function listenerFindings(page: Page): Promise<Named> {
  const kinds = await page.evaluate(() => [...(globalThis as unknown as { listened: Set<string> }).listened]);
  const person = (pattern: RegExp): Finding => ({
    subjects: kinds.filter((kind) => pattern.test(kind)).length,
    faults: [],
    needsPerson: true,
  });
  return {
    gestures: person(/^(?:touch|gesture|drag|pointermove|mousemove)/),
    pointer: person(/^(?:pointerdown|mousedown|touchstart)$/),
    deviceMotion: person(/^device(?:motion|orientation)/),
  };
}

/** The way of the focus with Tab. */
export async function focusFindings(page: Page): Promise<Named> {
  const { stops, isHeld } = await walk(page);
  const faultsOf = (isWrong: (stop: (typeof stops)[number], index: number) => boolean) =>
    tried(stops.filter(isWrong).map(({ element }) => element));
  return {
    focus: faultsOf(({ isShown }) => !isShown),
    order: faultsOf(({ place }, index) => place <= (stops[index - 1]?.place ?? -1)),
    trap: tried(isHeld ? ["holds the focus"] : []),
  };
}

/** Milliseconds that a busy machine may take to answer a key. */
const ANSWERED = 3000;

/** Presses Enter on a button that opens something; says whether it then told another state. */
async function answersEnter(page: Page, button: Locator): Promise<boolean> {
  const before = await button.getAttribute("aria-expanded");
  const element = await button.elementHandle();
  await button.press("Enter");
  return page
    .waitForFunction(([one, was]) => one?.getAttribute("aria-expanded") !== was, [element, before] as const, {
      timeout: ANSWERED,
    })
    .then(
      () => true,
      () => false,
    );
}

/** Everything that opens does so with Enter and closes with it, and what is not a button or a link is not to be pressed. */
export async function controlFindings(page: Page): Promise<Named> {
  const faults: string[] = [];
  const buttons = page.locator("button[aria-expanded]:visible");
  const count = await buttons.count();
  for (let index = 0; index < count; index++) {
    const button = buttons.nth(index);
    for (const step of ["first", "then"]) {
      if (!(await answersEnter(page, button))) {
        faults.push(`does nothing ${step} at ${await button.textContent()}`);
      }
    }
  }
  return { controls: { subjects: count, faults } };
}

/** Milliseconds without a change after which a page is taken to be still. */
const SETTLED = 300;

/** Single keys do nothing by themselves: neither the focus, nor the address, nor the page changes. */
export async function shortcutFindings(page: Page): Promise<Named> {
  const state = () =>
    page.evaluate(
      () => `${location.href} ${document.activeElement?.tagName} ${document.body.innerHTML.length}`,
    );
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  // What was tried before may still be closing.
  let before = "";
  for (let now = await state(); now !== before; now = await state()) {
    before = now;
    await page.waitForTimeout(SETTLED);
  }
  for (const key of "abcdefghijklmnopqrstuvwxyz0123456789/?") await page.keyboard.press(key);
  const isStill = (await state()) === before;
  return { shortcuts: { subjects: isStill ? 0 : 1, faults: isStill ? [] : ["answers to a single key"] } };
}

/** What appears when something is hovered over: rules of the sheets that show or hide by `:hover`. */
export async function hoverFindings(page: Page): Promise<Named> {
  const rules = await page.evaluate(() => {
    const showing = (rule: CSSRule): string[] => {
      if (rule instanceof CSSStyleRule) {
        // On a descendant or a neighbour of what is hovered over; a change of its own looks is no content.
        const reveals = ["display", "visibility", "opacity"].some((name) =>
          rule.style.getPropertyValue(name),
        );
        const selectors = rule.selectorText
          .split(/,(?![^(]*\))/)
          .filter((one) => /:(?:hover|focus)[^,]*[ >+~]/.test(one));
        return reveals
          ? selectors.filter((one) =>
              document.querySelector(one.replace(/:(?:hover|focus[\w-]*)/g, "") || "*"),
            )
          : [];
      }
      return "cssRules" in rule ? [...(rule.cssRules as CSSRuleList)].flatMap(showing) : [];
    };
    return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].flatMap(showing));
  });
  return { hover: { subjects: rules.length, faults: [], needsPerson: true } };
}

/** Nothing moves by itself, nothing opens by itself. */
export async function stillnessFindings(page: Page): Promise<Named> {
  const moving = await page.evaluate(() => document.getAnimations().length);
  const windows = page.context().pages().length;
  return {
    motion: { subjects: moving, faults: [], needsPerson: true },
    windows: tried(windows === 1 ? [] : [`opens ${windows - 1} windows`]),
  };
}

/** The page on another screen, with larger or looser text. */
export async function layoutFindings(page: Page): Promise<Named> {
  const found: Named = {};
  await page.setViewportSize({ width: 640, height: 320 });
  const isRead = await page.getByRole("heading", { level: 1 }).isVisible();
  found.orientation = tried(isRead ? await sidewaysScroll(page) : ["hides its title"]);
  await page.setViewportSize({ width: 320, height: 640 });
  found.reflow = tried(await sidewaysScroll(page));
  const loose = await page.addStyleTag({
    content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`,
  });
  found.spacing = tried(await sidewaysScroll(page));
  await loose.evaluate((sheet) => (sheet as Element).remove());
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.addStyleTag({ content: "html { font-size: 200%; }" });
  found.zoom = tried(await sidewaysScroll(page));
  return found;
}

/** Contrasts, in the theme that the page shows now; what is done to the page stays. */
export async function contrastFindings(page: Page): Promise<Named> {
  return { contrast: tried(await contrastFaults(page)) };
}

/** Where the menus are: at the same places on every page. */
export function placesOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    ["nav[aria-label='Menu principal']", "header [role=search]", ".fr-footer__bottom-list"]
      .map((selector) => {
        const element = document.querySelector(selector);
        const parents = [];
        for (let one = element; one && one !== document.body; one = one.parentElement) {
          parents.push(one.className || one.tagName);
        }
        return parents.join(" < ");
      })
      .join("\n"),
  );
}

/** Prepares a context for the checks of this file. */
export async function prepareDriven(context: BrowserContext): Promise<void> {
  await context.addInitScript(watchListeners);
}
