/** A small catalogue with one of everything that the API has rules for. */
import { catalogueFrom, type Fiches } from "./support.ts";

export const FICHES: Fiches = {
  organisations: {
    dinum: {
      data: {
        name: "Direction interministérielle du numérique",
        acronym: "DINUM",
        type: "administration-centrale",
        domaine_ministeriel: "spm",
      },
    },
    "mairie-d-exemple": {
      data: {
        name: "Mairie d'Exemple & Cie",
        type: "collectivite-territoriale",
        domaine_ministeriel: "territoires",
      },
    },
  },
  incubators: {
    ademe: { data: { title: "ADEME", contact: "https://ademe.exemple.fr/contact", website: "" } },
    dinum: {
      data: {
        title: "Incubateur de la DINUM",
        owner: "/organisations/dinum",
        contact: "contact@dinum.exemple.gouv.fr",
        address: "20 avenue de Ségur\n75007 Paris",
        website: "https://www.numerique.gouv.fr",
        github: "https://github.com/betagouv",
      },
    },
    sgmas: { data: { title: "Incubateur masqué", contact: "contact@sgmas.exemple.gouv.fr", hidden: true } },
  },
  startups: {
    "ma-cantine": {
      body: '\n## Le problème\n\nManger "mieux" à l’école ; à 100 % (bio !).\n',
      data: {
        title: "ma cantine",
        mission: "Mieux manger à la cantine",
        incubator: "dinum",
        incubators: ["ademe", "dinum"],
        contact: "equipe@cantine.exemple.gouv.fr",
        link: "https://cantine.exemple.gouv.fr/",
        phases: [
          { name: "investigation", start: "2020-01-01", end: "2020-05-31", comment: "En cuisine" },
          { name: "construction", start: "2020-06-01" },
          { name: "acceleration", start: "2022-03-01" },
        ],
        sponsors: ["/organisations/mairie-d-exemple", "/organisations/dinum"],
        usertypes: ["etablissement-scolaire", "lycéens"],
        thematiques: ["Agriculture", "Santé"],
        techno: ["Django", "Vue.js"],
        repository: "https://github.com/betagouv/ma-cantine",
        stats: true,
        budget_url: "https://cantine.exemple.gouv.fr/budget",
        impact_url: "https://cantine.exemple.gouv.fr/impact",
        dashlord_url: "https://dashlord.exemple.gouv.fr/ma-cantine",
        analyse_risques: true,
        analyse_risques_url: "https://cantine.exemple.gouv.fr/risques",
        mon_service_securise: true,
        accessibility_status: "partiellement conforme",
        events: [
          { name: "committee", date: "2021-02-03", comment: "Sur deux\nlignes" },
          { name: "national_impact", date: "2023-01-01" },
        ],
        redirect_from: ["/startups/cantine"],
      },
    },
    "été-2.0": {
      body: "Rien à dire.",
      data: {
        title: "Été",
        mission: "Attendre l’été",
        incubator: "sgmas",
        contact: "equipe@ete.exemple.gouv.fr",
        link: "",
        stats: true,
        // Listed out of order, and the last one is still to come.
        phases: [
          { name: "construction", start: "2026-01-01" },
          { name: "investigation", start: "2025-01-01" },
          { name: "acceleration", start: "2026-12-01" },
        ],
      },
    },
  },
  teams: { "equipe-dinum": { data: { name: "Animation", incubator: "dinum" } } },
  members: {
    "ada.exemple": {
      body: "Aime les **machines** & les nombres.\n",
      data: {
        fullname: "Ada Exemple",
        role: "Développeuse d'API",
        domaine: "Développement",
        github: "https://github.com/ada-exemple",
        link: "https://ada.exemple.fr",
        avatar: "/img/members/ada.exemple.jpg",
        competences: ["Django", "SQL"],
        teams: ["/teams/equipe-dinum"],
        badges: ["segur"],
        missions: [
          {
            start: "2020-06-01",
            end: "2022-05-31",
            status: "service",
            employer: "Octo",
            startups: ["ma-cantine"],
          },
          {
            start: "2022-06-01",
            end: "2026-08-20",
            status: "independent",
            startups: ["ma-cantine", "été-2.0"],
          },
        ],
      },
    },
    "bilal.exemple": {
      data: {
        fullname: "Bilal Exemple",
        role: "Coach",
        domaine: "Coaching",
        missions: [
          {
            start: "2019-01-01",
            end: "2020-12-31",
            status: "admin",
            employer: "DINUM",
            startups: ["ma-cantine"],
          },
        ],
        startups: ["été-2.0"],
        previously: ["ma-cantine"],
      },
    },
    "chloé.exemple": {
      data: {
        fullname: "Chloé Exemple",
        role: "Intrapreneuse",
        domaine: "Intraprenariat",
        missions: [{ start: "2027-01-01", status: "admin", startups: ["été-2.0"] }],
        previously: ["ma-cantine"],
      },
    },
  },
};

export const fixture = catalogueFrom(FICHES);
