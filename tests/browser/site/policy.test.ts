/**
 * Every page as hosts serve it, under the strictest policy: every button is pressed, every field is typed in, and the
 * browser has nothing to say, neither of the policy nor of a script.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { setUpSite } from "./built-site.ts";

const site = await setUpSite();

/** Presses what can be pressed, as a script would: what hides another button does not matter here. */
async function pressAll(page: Page): Promise<{ buttons: number; fields: number }> {
  return page.evaluate(async () => {
    const isThere = (element: Element) => element.isConnected && !element.hasAttribute("disabled");
    const settle = () => new Promise((resolve) => setTimeout(resolve));
    // A form that is sent leaves the page, which is not what is tried here.
    const buttons = [...document.querySelectorAll<HTMLElement>("button, summary, [role=tab]")].filter(
      (button) => button.getAttribute("type") !== "submit" && !button.closest("form[role=search]"),
    );
    for (const button of buttons.filter(isThere)) {
      button.click();
    }
    await settle();
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")];
    for (const field of fields.filter(isThere)) {
      if (field instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(field.type)) field.click();
      else if (field instanceof HTMLSelectElement) field.selectedIndex = field.options.length - 1;
      else field.value = "<img src=x onerror=alert(1)>";
      for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
    }
    await settle();
    return { buttons: buttons.length, fields: fields.length };
  });
}

test("no page breaks its policy, whatever is pressed or typed", async () => {
  let pressed = 0;
  let typed = 0;
  // Pages offer to copy their address.
  await site.inspect(site.pages, { permissions: ["clipboard-write"] }, async (page) => {
    const { buttons, fields } = await pressAll(page);
    pressed += buttons;
    typed += fields;
    return [];
  });
  assert.ok(
    pressed > site.pages.length && typed > site.pages.length,
    `${pressed} pressed, ${typed} typed in`,
  );
});

test("the policy is sent, and stops a script written in a page", async () => {
  site.write("essai.html", "<!DOCTYPE html><title>Essai</title><script>document.title = 'pris'</script>");
  await assert.rejects(
    site.visit("/essai.html", {}, async (page) => assert.equal(await page.title(), "Essai")),
    /Content Security Policy/,
  );
});

for (const kind of ["css", "js"]) {
  test(`a .${kind} file of ours that was changed on its way is refused`, async () => {
    const change = (context: BrowserContext) =>
      context.route(new RegExp(`/assets/main\\.[^/]*\\.${kind}$`), async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `${await response.text()}\n` });
      });
    await assert.rejects(
      site.visit("/", { prepare: change }, async () => {}),
      /Failed to find a valid digest in the 'integrity' attribute/,
    );
  });
}
