/** Holds the messages that CONTRIBUTING.md explains against what the build prints. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pngHeader } from "../site/png.ts";
import { code, folded, problemsWith, rows, section, told } from "./guide-support.ts";

/** A page without any other key than its title. */
const page = (body: string) => `---\ntitle: Titre\n---\n\n${body}\n`;
const withKey = (line: string) => `---\ntitle: Titre\n${line}\n---\n`;

/** For each message of the guide, a file that makes the build print it. */
const MISTAKES: Readonly<Record<string, readonly [path: string, text: string | Uint8Array]>> = {
  "ce fichier n’a pas de front matter.": ["pages/m1.md", "Du texte.\n"],
  "le front matter ouvert ici n’est pas refermé.": ["pages/m2.md", "---\ntitle: Titre\n\nDu texte.\n"],
  "la clé « title » manque.": ["pages/m3.md", "---\nlayout: page\n---\n"],
  "la clé « title » est vide.": ["pages/m60.md", "---\ntitle: ' '\n---\n"],
  "une espace insécable s’est glissée dans la clé « draft ».": ["pages/m61.md", withKey("draft\u00a0: true")],
  "le guillemet ouvert ici n’est jamais refermé.": ["pages/m62.md", withKey('subtitle: "Été')],
  "une apostrophe dans la valeur y met fin, puisque la valeur commence par une apostrophe.": [
    "pages/m63.md",
    withKey("subtitle: 'L'été'"),
  ],
  "l’adresse « /img/mon image.png » contient une espace : l’image ne s’affiche pas.": [
    "pages/m64.md",
    page("![](/img/mon image.png)"),
  ],
  "ce lien vers « /contact/ » n’a pas de texte : rien ne dit où il mène.": [
    "pages/m65.md",
    page("[](/contact/)"),
  ],
  "ce fichier garde deux versions d’un même passage, que git n’a pas su réunir.": [
    "pages/m66.md",
    page("<<<<<<< HEAD\nUn.\n=======\nDeux.\n>>>>>>> branche"),
  ],
  "clé inconnue : « titel ».": ["pages/m4.md", withKey("titel: Titre")],
  "cette clé est écrite deux fois.": ["pages/m5.md", withKey("title: Titre")],
  "deux « : » se suivent sur la même ligne.": ["pages/m6.md", withKey("subtitle: Objet : suite")],
  "ce texte commence par un caractère réservé.": ["pages/m7.md", withKey("subtitle: @ministere")],
  "une tabulation sert de retrait.": ["pages/m8.md", withKey("redirect_from:\n\t- /ancienne/")],
  "layout inconnu : « pages ».": ["pages/m9.md", withKey("layout: pages")],
  "« subtitle » est trop long.": ["pages/m53.md", withKey(`subtitle: ${"mot ".repeat(3000)}`)],
  "« tags » a trop d’éléments.": [
    "posts/2026-01-01-m54.md",
    withKey(`tags: [${Array.from({ length: 51 }, (_, rank) => `t${rank}`).join(", ")}]`),
  ],
  "« draft » doit être « true » ou « false ».": ["pages/m10.md", withKey("draft: oui")],
  "« 31/12/2026 » n’est pas une date possible.": ["pages/m11.md", withKey("publish_at: 31/12/2026")],
  "l’adresse « contact » ne commence pas par « / ».": ["pages/m12.md", withKey("permalink: contact")],
  "traduction introuvable : « /en/abuot-us/ » n’est l’adresse d’aucune page publiée.": [
    "pages/m37.md",
    withKey("traduction: /en/abuot-us/"),
  ],
  "sidebar inconnu : « sidebar-aproche ».": ["pages/m13.md", withKey("sidebar: sidebar-aproche")],
  "le gabarit « with-sidebar » demande un menu latéral.": ["pages/m14.md", withKey("layout: with-sidebar")],
  "feuille de style introuvable : « side-panl.css ».": [
    "pages/m15.md",
    withKey("additional_css: side-panl.css"),
  ],
  "cet article n’a pas de date.": ["posts/sans-date.md", page("Du texte.")],
  "rubrique inconnue : « evenement ».": ["posts/2026-01-01-m16.md", withKey("categories: evenement")],
  "lien mort : « /aproche/ » ne mène à aucune page.": ["pages/m17.md", page("[lien](/aproche/)")],
  "l’ancre « #conditions » n’existe pas dans la page « /approche/ ».": [
    "pages/m18.md",
    page("[lien](/approche/#conditions)"),
  ],
  "image introuvable : « /img/absente.png ».": ["pages/m19.md", page("![](/img/absente.png)")],
  "image hébergée ailleurs : « https://exemple.fr/photo.png ».": [
    "pages/m20.md",
    page("![](https://exemple.fr/photo.png)"),
  ],
  "cette image n’a pas de texte de remplacement (alt).": [
    "pages/m21.md",
    page('<img src="/img/home/blog.svg">'),
  ],
  "bloc inconnu : « encart ».": ["pages/m22.md", page(":::encart\nTexte\n:::")],
  "« alerte » n’a pas d’attribut « couleur ».": [
    "pages/m23.md",
    page(":::alerte{couleur=rouge}\nTexte\n:::"),
  ],
  "valeur inconnue pour « type » : « grave ».": ["pages/m24.md", page(":::alerte{type=grave}\nTexte\n:::")],
  "il manque l’adresse entre parenthèses à « carte » (page annoncée).": [
    "pages/m25.md",
    page(":::carte[Titre]\n:::"),
  ],
  "le bloc « citation » n’est jamais fermé.": ["pages/m26.md", page(":::citation\nTexte")],
  "cette ligne « ::: » ne ferme aucun bloc.": ["pages/m27.md", page("Texte\n\n:::")],
  "le bloc « onglet » doit être directement dans un bloc « onglets ».": [
    "pages/m28.md",
    page(":::onglet[Titre]\nTexte\n:::"),
  ],
  "« beaucoup » n’est pas un nombre.": [
    "pages/m29.md",
    page(":::graphique[Titre]\n| Mois | Visites |\n| --- | --- |\n| Mai | beaucoup |\n:::"),
  ],
  "élément HTML interdit : <script>.": ["pages/m30.md", page("<script>alert(1)</script>")],
  "ce titre est de niveau 4, après un titre de niveau 2.": ["pages/m38.md", page("## Un\n\n#### Deux")],
  "le texte de ce lien, « cliquez ici », ne dit pas où il mène.": [
    "pages/m39.md",
    page("[cliquez ici](/contact/)"),
  ],
  "« {{ page.title }} » vient de l’ancien site et s’affiche tel quel.": [
    "pages/m40.md",
    page("{{ page.title }}"),
  ],
  "« Etat » n’est pas l’usage typographique.": ["pages/m41.md", page("L’Etat")],
  "ce texte contient des caractères invisibles, venus sans doute d’un copier-coller.": [
    "pages/m31.md",
    page("mot\u200bcoupé"),
  ],
  "l’adresse « /contact/ » est déjà celle de content/pages/contact.md.": [
    "pages/m32.md",
    withKey("permalink: /contact/"),
  ],
  "« /a-propos/ » mène à « /apropos/ », qui mène déjà ailleurs.": [
    "pages/m50.md",
    withKey("permalink: /a-propos/\nredirect_to: /apropos/"),
  ],
  "« /boucle/ » finit par ramener à elle-même.": [
    "pages/m51.md",
    withKey("permalink: /boucle/\nredirect_to: /boucle/"),
  ],
  "la redirection de « /contact » cacherait la page « /contact/ ».": [
    "pages/m52.md",
    withKey("redirect_from: /contact"),
  ],
  "une image est rangée parmi les pages.": ["pages/m33.png", ""],
  "ce type de fichier n’est pas admis dans content/.": ["pages/m34.pdf", ""],
  "cette image pèse 2,4 Mio.": ["img/m42.svg", new Uint8Array(2.4 * 1024 * 1024)],
  "le nom de ce fichier contient un caractère interdit.": ["pages/m#35.md", page("Du texte.")],
  "image illisible : ce fichier n’est pas une image, ou il est abîmé.": ["img/m37.png", "Du texte."],
  "image démesurée : 50 000 × 50 000 pixels.": ["img/m38.png", pngHeader(50_000, 50_000)],
  "ce fichier se nomme « .png » mais contient une image « svg ».": [
    "img/m39.png",
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  ],
  "ce fichier pèse 0,6 Mo ; une page est limitée à 500 ko.": ["pages/m55.md", new Uint8Array(600_000)],
  "ce dessin contient du code : « <script> ».": [
    "img/m56.svg",
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>a</script></svg>',
  ],
  "le nom de ce fichier, ou d’un dossier où il est rangé, n’a ni lettre ni chiffre.": [
    "pages/-.md",
    page("Du texte."),
  ],
  "ce fichier n’est pas en UTF-8 : un caractère est illisible ici.": [
    "pages/m36.md",
    new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a]),
  ],
};

test("every message of the guide is printed by the build, for a mistake of its own", async () => {
  const quoted = ["Dans l’en-tête", "Dans le texte", "Sur les fichiers"].flatMap((title) =>
    rows(section(title)).map(([message]) => code(message)),
  );
  assert.deepEqual([...quoted].sort(), Object.keys(MISTAKES).sort());
  const problems = await problemsWith(Object.fromEntries(Object.values(MISTAKES)));
  for (const [message, [path]] of Object.entries(MISTAKES)) {
    const own = problems.filter(({ file }) => file === `content/${path}`).map(told);
    assert.ok(
      own.some((text) => folded(text).includes(` ${message} `)),
      `« ${message} » is not printed for ${path}: ${own.join("\n")}`,
    );
  }
});
