/** Copying the address, and playing videos hosted elsewhere. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { setUpBench } from "./bench.ts";

const visit = setUpBench();
const permissions = ["clipboard-read", "clipboard-write"];

test("the copy button copies the canonical address and says so politely", () =>
  visit("/content?utm=1#content", { permissions }, async (page) => {
    assert.equal(await page.getByRole("status").textContent(), "");
    await page.locator("#copy").press("Enter");
    await page.getByRole("status").filter({ hasText: "L’adresse de la page a été copiée." }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "https://beta.gouv.fr/contenu");
  }));

test("a copy that the browser refuses is told too", () =>
  visit("/content", { prepare: refuseCopies }, async (page) => {
    await page.locator("#copy").press("Enter");
    await page.getByRole("status").filter({ hasText: "n’a pas pu être copiée" }).waitFor();
  }));

function refuseCopies(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("No.", "NotAllowedError"));
  });
}

test("the copy button is gone where there is no clipboard", () =>
  visit("/content", { prepare: removeClipboard }, async (page) => {
    assert.equal(await page.locator("#copy").count(), 0);
    assert.equal(await page.locator(".fr-share li").count(), 1);
  }));

function removeClipboard(page: Page): Promise<unknown> {
  return page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
}

test("nothing is asked of a video's host before its link is followed", () =>
  visit("/content", {}, async (page) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const { width, height } = (await page.locator("#video").boundingBox()) ?? {};
    await page.locator("#video-link").press("Enter");
    const frame = page.locator("iframe");
    await frame.waitFor();
    assert.deepEqual(asked, ["https://videos.example/embed/1"]);
    assert.equal(await frame.getAttribute("title"), "Une présentation");
    assert.equal(await frame.getAttribute("referrerpolicy"), "strict-origin");
    assert.equal(await frame.getAttribute("allowfullscreen"), "");
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "IFRAME");
    const after = await frame.boundingBox();
    assert.deepEqual([after?.width, after?.height], [width, height]);
  }));

test("a video's link opened in a new tab leads to the video's own page", () =>
  visit("/content", {}, async (page) => {
    const opened = page.context().waitForEvent("page");
    await page.locator("#video-link").click({ modifiers: ["Control"] });
    await (await opened).close();
    assert.equal(await page.locator("iframe").count(), 0);
  }));
