/** What the scripts of `assets/js` change in a page once it is read: rules for it are used, though no page shows it. */

/** Classes that scripts give to elements and take from them, with the class that all of these elements have. */
export const TOGGLED_CLASSES: ReadonlyMap<string, string> = new Map([
  ["fr-collapse--expanded", "fr-collapse"],
  ["fr-modal--opened", "fr-modal"],
  ["fr-nav__item--align-right", "fr-nav__item"],
  ["fr-tabs__panel--selected", "fr-tabs__panel"],
]);

/** Attributes that scripts add and remove, with the tags or classes of these elements; `*` for any. */
export const TOGGLED_ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ["aria-current", ["fr-summary__link"]],
  ["aria-labelledby", ["fr-modal"]],
  ["aria-modal", ["fr-modal"]],
  ["data-behaviours", ["html"]],
  ["data-fr-scheme", ["html"]],
  ["data-fr-theme", ["html"]],
  ["data-notice", ["html"]],
  ["hidden", ["*"]],
  ["open", ["fr-modal"]],
  ["role", ["fr-modal"]],
  ["style", ["html"]],
  ["tabindex", ["fr-tabs__tab"]],
]);

/** Attributes of which scripts change the value, where the page has them. */
export const CHANGED_ATTRIBUTES: ReadonlySet<string> = new Set([
  "aria-expanded",
  "aria-pressed",
  "aria-selected",
  "data-fr-opened",
]);

interface Drawing {
  /** A class or an attribute of the elements that scripts draw into. */
  inside: string;
  html: string;
}

/** Elements that scripts add to a page, where they add them; a test holds their classes against the scripts. */
export const DRAWINGS: readonly Drawing[] = [
  { inside: "fr-share", html: '<p class="fr-share__text" role="status"></p>' },
  {
    inside: "data-search-index",
    html: `
      <div class="fr-mb-2w"><ul class="fr-raw-list fr-tags-group">
        <li><button type="button" class="fr-tag" aria-pressed="false" value=""></button></li>
      </ul></div>
      <div>
        <section class="app-results-group">
          <h2 class="fr-h4" id="resultats-1" tabindex="-1"></h2>
          <ol class="fr-raw-list app-results"><li class="app-result">
            <h3 class="fr-h6"><a href="/" lang="en" hreflang="en"></a></h3>
            <p class="fr-text--sm app-meta"></p>
            <p lang="en"><mark></mark></p>
            <div class="fr-text--sm app-result__parts">
              <p></p><ul class="fr-raw-list"><li><a href="/" lang="en" hreflang="en"></a></li></ul>
            </div>
          </li></ol>
          <button type="button" class="fr-btn fr-btn--secondary fr-mt-3w"><span class="fr-sr-only"></span></button>
        </section>
      </div>`,
  },
];

/** The attribute of a video's placeholder, which a script replaces by a frame of the same class. */
export const FRAME_PLACEHOLDER = "data-video-src";
