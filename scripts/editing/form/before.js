/**
 * Runs before the form editor: what it would ask of the server of its own package, this site answers; what its policy
 * does not name is refused before it is asked, and counts as an answer that never came.
 */

const PACKAGE = /^https:\/\/unpkg\.com\/@sveltia\/cms(?:@[^/]+)?\/(package\.json|locales\/fr\.json)$/;
const PREFERENCES = "sveltia-cms.prefs";

const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]').content;
const hosts = /connect-src ([^;]*)/.exec(policy)[1].split(" ");
const ask = window.fetch.bind(window);

window.fetch = (resource, options) => {
  const address = new URL(resource instanceof Request ? resource.url : resource, location.href);
  const own = PACKAGE.exec(address.href)?.[1];
  if (own !== undefined) return ask(`/admin/sveltia/${own}`, options);
  const isKnown = address.origin === location.origin || hosts.includes(address.origin);
  if (/^https?:$/.test(address.protocol) && !isKnown) return Promise.resolve(Response.error());
  return ask(resource, options);
};

// In French until the editor chooses another language.
if (localStorage.getItem(PREFERENCES) === null)
  localStorage.setItem(PREFERENCES, JSON.stringify({ locale: "fr" }));
