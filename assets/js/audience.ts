/**
 * Counts visits on the site's own Matomo server, in the way that the law exempts from consent: no cookie, no trace
 * left in the browser, no detail of the reader's device, nothing of what an address carries after its path. Never
 * loaded for a reader who refused, here or in the settings of the browser.
 */
import { store, stored } from "./behaviours/dom.ts";

const KEY = "audience";
const REFUSED = "refus";

declare global {
  interface Window {
    _paq?: unknown[][];
    trustedTypes?: {
      createPolicy: (
        name: string,
        rules: { createScriptURL: (url: string) => string },
      ) => {
        createScriptURL: (url: string) => string;
      };
    };
  }
  interface Navigator {
    globalPrivacyControl?: boolean;
  }
}

const own = document.querySelector<HTMLScriptElement>("script[data-audience]");
const control = document.querySelector<HTMLInputElement>("#mesure-audience");
const refusedByBrowser = navigator.globalPrivacyControl === true || navigator.doNotTrack === "1";

function isAllowed(): boolean {
  return !refusedByBrowser && stored("localStorage", KEY) !== REFUSED;
}

/** The address of Matomo's script, in the form that the security policy asks for. */
function scriptAddress(url: string): string {
  const policy = window.trustedTypes?.createPolicy("audience", { createScriptURL: () => url });
  return policy ? policy.createScriptURL(url) : url;
}

/** The title as it was published: the search page puts the reader's words in its own. */
function publishedTitle(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content ?? "";
}

function count(server: string, site: string): void {
  const from = URL.canParse(document.referrer) ? new URL(document.referrer).origin : "";
  window._paq = [
    ["disableCookies"],
    ["setDoNotTrack", true],
    ["disableBrowserFeatureDetection"],
    ["setCustomUrl", location.origin + location.pathname],
    ["setReferrerUrl", from],
    ["setDocumentTitle", publishedTitle()],
    ["setTrackerUrl", `${server}matomo.php`],
    ["setSiteId", site],
    ["trackPageView"],
  ];
  const script = document.createElement("script");
  script.src = scriptAddress(`${server}matomo.js`);
  document.head.append(script);
}

function tell(): void {
  if (!control) return;
  control.checked = isAllowed();
  control.disabled = refusedByBrowser;
  const state = document.getElementById("mesure-audience-etat");
  if (!state) return;
  if (refusedByBrowser)
    state.textContent =
      "Votre navigateur demande à ne pas être suivi\u00a0: vos visites ne sont pas comptées.";
  else
    state.textContent = control.checked ? "Vos visites sont comptées." : "Vos visites ne sont pas comptées.";
}

control?.addEventListener("change", () => {
  const isKept = store("localStorage", KEY, control.checked ? "accord" : REFUSED);
  tell();
  const state = document.getElementById("mesure-audience-etat");
  if (!isKept && state) state.textContent = "Votre navigateur interdit de garder ce choix.";
});
tell();
if (own && isAllowed()) {
  const { audience: server = "", site = "" } = own.dataset;
  if (document.readyState === "complete") count(server, site);
  else addEventListener("load", () => count(server, site));
}
