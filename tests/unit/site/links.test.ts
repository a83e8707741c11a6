import assert from "node:assert/strict";
import { test } from "node:test";
import { LinkChecker } from "../../../scripts/site/links.ts";
import { body, page, redirection } from "./support.ts";

const checker = new LinkChecker(
  [
    page("/", "Accueil", { body: body({ ids: new Set(["début", "les-phases"]) }) }),
    page("/approche/", "Approche", { body: body({ ids: new Set(["cest-quoi"]) }) }),
    page("/approche/acceleration", "Accélération"),
    page("/fast/lauréats", "Lauréats"),
    page("/double", "Un"),
    page("/double/", "Deux", { body: body({ ids: new Set(["deux"]) }) }),
    redirection("/vieux/", "/approche/"),
  ],
  ["/img/été.png"],
  ["https://exemple.gouv.fr", "https://www.exemple.gouv.fr"],
);

const ALIVE: [link: string, from?: string][] = [
  ["/"],
  ["/approche/"],
  ["/approche"],
  ["/approche/index.html"],
  ["/approche/acceleration"],
  ["/approche/acceleration.html"],
  ["/approche/?x=1"],
  ["/approche/#cest-quoi"],
  ["/approche/#content"],
  ["/vieux/#nimporte-quoi"],
  ["/fast/lauréats"],
  ["/fast/laur%C3%A9ats"],
  ["/fast/laure\u0301ats"],
  ["/img/été.png"],
  ["/img/%C3%A9t%C3%A9.png"],
  ["acceleration", "/approche/"],
  ["./acceleration", "/approche/"],
  ["../", "/approche/"],
  ["#d%C3%A9but", "/"],
  ["#les-phases", "/"],
  ["?page=2", "/approche/"],
  ["https://exemple.gouv.fr"],
  ["https://exemple.gouv.fr/approche/#cest-quoi"],
  ["https://www.exemple.gouv.fr/approche"],
  ["https://exemple.gouv.fr.example.org/absente"],
  ["https://example.org/absente"],
  ["//example.org/absente"],
  ["mailto:contact@exemple.gouv.fr"],
  ["tel:+33100000000"],
];
for (const [link, from = "/"] of ALIVE) {
  test(`${link} from ${from} leads somewhere`, () => assert.equal(checker.check(link, from), undefined));
}

const DEAD: [link: string, message: string, hint: RegExp, from?: string][] = [
  ["/aproche/", "lien mort : « /aproche/ » ne mène à aucune page.", /« \/approche\/ »/],
  ["/approche/acceleration/", "lien mort : « /approche/acceleration/ » ne mène à aucune page.", /./],
  ["/Approche/", "lien mort : « /Approche/ » ne mène à aucune page.", /« \/approche\/ »/],
  ["absente-longue-adresse", "lien mort : « absente-longue-adresse » ne mène à aucune page.", /Corrigez/],
  [
    "acceleration.md",
    "lien mort : « acceleration.md » ne mène à aucune page.",
    /fichier « \.md »/,
    "/approche/",
  ],
  [
    "https://exemple.gouv.fr/aproche/",
    "lien mort : « https://exemple.gouv.fr/aproche/ » ne mène à aucune page.",
    /./,
  ],
  [
    "/approche/#cest-koi",
    "l’ancre « #cest-koi » n’existe pas dans la page « /approche/ ».",
    /« #cest-quoi »/,
  ],
  ["#absente-du-tout", "l’ancre « #absente-du-tout » n’existe pas dans la page « / ».", /Vérifiez/],
  ["/\\example.org", "lien mort : « /\\example.org » ne mène à aucune page.", /./],
  ["/\t/example.org", "lien mort : « /\t/example.org » ne mène à aucune page.", /./],
  ["/img/ete.png", "lien mort : « /img/ete.png » ne mène à aucune page.", /./],
  [
    "/approche/acceleration#x",
    "l’ancre « #x » n’existe pas dans la page « /approche/acceleration ».",
    /Vérifiez/,
  ],
];
for (const [link, message, hint, from = "/"] of DEAD) {
  test(`${link} from ${from} is dead`, () => {
    const fault = checker.check(link, from);
    assert.equal(fault?.message, message);
    assert.match(fault?.hint ?? "", hint);
  });
}

test("x.html is looked for before x/index.html", () => {
  assert.match(checker.check("/double#deux", "/")?.message ?? "", /#deux/);
  assert.equal(checker.check("/double/#deux", "/"), undefined);
});

test("a malformed percent sequence is told, not thrown", () => {
  assert.match(checker.check("/%E9t%E9", "/")?.message ?? "", /^lien mort/);
});
