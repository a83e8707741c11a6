/** Containers around pictures, films and figures. */
import { isAllowedFrame } from "../../html/complete.ts";
import { report } from "../../page.ts";
import { allocateId, type ContainerDefinition, type ContainerUse, component } from "../definition.ts";
import { drawChart } from "./chart.ts";
import { isVideoFile, readVideo } from "./video.ts";

const transcription: ContainerDefinition = {
  name: "transcription",
  form: "container",
  purpose: "Donne le texte d’une image, d’un son ou d’une vidéo, replié.",
  label: { required: false, purpose: "titre (« Transcription » par défaut)" },
  attributes: {},
  titled: true,
  example: ":::transcription[Transcription de l’entretien]\nBonjour et bienvenue.\n:::",
  publish: (use) => publishTranscription(use, use.label || "Transcription"),
};

function publishTranscription(use: ContainerUse, title: string): string {
  const id = allocateId(use, "transcription", ["-modale", "-titre"]);
  return component(use, "transcription", { id, title, level: use.headingLevel, html: use.html });
}

const video: ContainerDefinition = {
  name: "video",
  form: "container",
  purpose:
    "Propose une vidéo sans rien demander à son site avant le clic\u00a0; le contenu est sa transcription.",
  label: { required: true, purpose: "titre de la vidéo" },
  address: { required: true, purpose: "page de la vidéo, ou fichier .mp4" },
  attributes: {},
  titled: true,
  example:
    ":::video[Présentation du programme](https://www.dailymotion.com/video/x6xkiia)\nBonjour et bienvenue.\n:::",
  publish: publishVideo,
};

function publishVideo(use: ContainerUse): string {
  const address = use.address ?? "";
  const isFile = isVideoFile(address);
  const { site, player } = readVideo(address);
  const allowed = !isFile && player !== undefined && isAllowedFrame(player, use.page.options.frameHosts);
  const title = `Transcription de la vidéo «\u00a0${use.label}\u00a0»`;
  return component(use, "video", {
    title: use.label,
    url: address,
    isFile,
    site,
    player: allowed ? player : undefined,
    transcription: use.html.trim() === "" ? "" : publishTranscription(use, title),
  });
}

const table: ContainerDefinition = {
  name: "tableau",
  form: "container",
  purpose: "Donne un titre visible au tableau qu’il entoure.",
  label: { required: true, purpose: "titre du tableau" },
  attributes: {},
  tabular: true,
  example: ":::tableau[Agents par région]\n| Région | Agents |\n| --- | ---: |\n| Bretagne | 12 |\n:::",
  publish: (use) => {
    if (!use.table)
      reportMissing(use, "un tableau", "Écrivez le tableau entre les deux lignes «\u00a0:::\u00a0».");
    return use.html;
  },
};

const figure: ContainerDefinition = {
  name: "figure",
  form: "container",
  purpose: "Donne une légende à l’image qu’il entoure.",
  label: { required: true, purpose: "légende" },
  attributes: {},
  bareImages: true,
  example:
    ":::figure[Les quatre phases du programme]\n![Investigation, construction, accélération, transfert](/img/phases.png)\n:::",
  publish: (use) => {
    if (!/<(img|svg|picture)\b/.test(use.html))
      reportMissing(
        use,
        "une image",
        "Écrivez ![description](/img/nom.png) entre les deux lignes «\u00a0:::\u00a0».",
      );
    return component(use, "figure", { caption: use.label, html: use.html });
  },
};

const chart: ContainerDefinition = {
  name: "graphique",
  form: "container",
  purpose: "Dessine les nombres du tableau qu’il entoure\u00a0; le tableau reste lisible dessous.",
  label: { required: true, purpose: "titre du graphique" },
  attributes: {
    type: { kind: "choice", purpose: "barres (par défaut) ou courbe", values: ["barres", "courbe"] },
    unite: { kind: "text", purpose: "unité des nombres" },
    objectif: { kind: "number", purpose: "valeur visée, tracée en pointillé" },
  },
  tabular: true,
  example:
    ":::graphique[Visiteurs par mois]{type=courbe unite=visiteurs objectif=40000}\n| Mois | Visiteurs |\n| --- | ---: |\n| Janvier | 12 243 |\n| Février | 31 500 |\n:::",
  publish: (use) => {
    if (!use.table) {
      reportMissing(
        use,
        "un tableau",
        "Écrivez un tableau\u00a0: une colonne de noms, puis des colonnes de nombres.",
      );
      return use.html;
    }
    const id = allocateId(use, "graphique", ["-titre", "-description"]);
    const drawing = drawChart(use, use.table);
    return drawing ? component(use, "chart", { ...drawing, id, title: use.label, html: use.html }) : use.html;
  },
};

function reportMissing(use: ContainerUse, what: string, hint: string): void {
  const message = `le bloc «\u00a0${use.definition.name}\u00a0» doit contenir ${what}.`;
  report(use.page, "missing-content", use.at, message, hint);
}

/** The containers around media, in the guide's order. */
export const MEDIA: readonly ContainerDefinition[] = [transcription, video, table, figure, chart];
