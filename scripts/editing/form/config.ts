/** The configuration of the form editor, made from the schemas and from what the site's data say of its repository. */
import type { CollectionName } from "../../content/collections.ts";
import type { Site } from "../../data/schemas.ts";
import { describeCollection } from "../description.ts";
import type { Vocabularies } from "../vocabularies.ts";
import { type FormField, fieldsOf } from "./fields.ts";

interface FormCollection {
  name: CollectionName;
  label: string;
  label_singular: string;
  description: string;
  /** Template of the name of a new file, which may be changed before it is made. */
  slug: string;
  /** Key that names a file in lists. */
  title: string;
  /** Whether files stand in folders within the collection's. */
  nested?: true;
  /** Whether files hold a text beside their front matter. */
  text?: true;
}

const COLLECTIONS: readonly FormCollection[] = [
  {
    ...{ name: "pages", label: "Pages", label_singular: "Page", title: "title", slug: "{{title}}" },
    ...{ description: "Les pages du site", nested: true, text: true },
  },
  {
    ...{ name: "posts", label: "Articles", label_singular: "Article", title: "title" },
    ...{ slug: "{{year}}-{{month}}-{{day}}-{{title}}", description: "Les articles du blog", text: true },
  },
  {
    ...{ name: "startups", label: "Produits", label_singular: "Produit", title: "title", slug: "{{title}}" },
    ...{ description: "Les fiches des produits", text: true },
  },
  {
    ...{ name: "incubators", label: "Incubateurs", label_singular: "Incubateur", title: "title" },
    ...{ slug: "{{title}}", description: "Les fiches des incubateurs", text: true },
  },
  {
    ...{
      name: "members",
      label: "Membres",
      label_singular: "Membre",
      title: "fullname",
      slug: "{{fullname}}",
    },
    description: "Les fiches des membres de la communauté",
  },
  {
    ...{ name: "teams", label: "Équipes", label_singular: "Équipe", title: "name", slug: "{{name}}" },
    description: "Les équipes des incubateurs",
  },
  {
    ...{ name: "organisations", label: "Organisations", label_singular: "Organisation", title: "name" },
    ...{ slug: "{{name}}", description: "Les organisations qui portent et sponsorisent les produits" },
  },
  {
    ...{ name: "phases", label: "Phases", label_singular: "Phase", title: "label", slug: "{{status}}" },
    description: "Les phases d’un produit",
  },
  {
    ...{ name: "fasts", label: "Promotions du FAST", label_singular: "Promotion", title: "title" },
    ...{ slug: "{{title}}", description: "Les pages des promotions du FAST", text: true },
  },
  {
    ...{ name: "mooc", label: "Formation en ligne", label_singular: "Séquence", title: "title" },
    ...{ slug: "{{title}}", description: "Les séquences de la formation en ligne", text: true },
  },
  {
    ...{ name: "intras", label: "Paroles d’intrapreneurs", label_singular: "Parole", title: "fullname" },
    ...{ slug: "{{fullname}}", description: "Les citations d’intrapreneurs" },
  },
];

const BODY: FormField = {
  name: "body",
  label: "Texte",
  hint: "En Markdown ; les blocs et leurs options sont décrits dans le guide",
  widget: "text",
  required: false,
};

/** The configuration. @param folder path of the content from the repository's root */
export function formConfig(site: Site, vocabularies: Vocabularies, folder = "content") {
  return {
    load_config_file: false,
    backend: backendOf(site),
    site_url: site.adresse,
    app_title: site.nom,
    media_folder: `${folder}/img`,
    public_folder: "/img",
    // Neither pictures nor anything else from other sites.
    media_libraries: { default: { config: { slugify_filename: true } }, stock_assets: { providers: [] } },
    slug: {
      encoding: "ascii",
      clean_accents: true,
      sanitize_replacement: "-",
      maxlength: 80,
      lowercase: true,
    },
    output: { omit_empty_optional_fields: true, yaml: { indent_size: 2, indent_sequences: true } },
    editor: { preview: false },
    collections: COLLECTIONS.map((collection) => collectionOf(collection, vocabularies, folder)),
  };
}

export type FormConfig = ReturnType<typeof formConfig>;

function collectionOf(
  { title, slug, nested, text, ...collection }: FormCollection,
  vocabularies: Vocabularies,
  folder: string,
) {
  const fields = fieldsOf(describeCollection(collection.name), vocabularies);
  return {
    ...collection,
    folder: `${folder}/${collection.name}`,
    extension: "md",
    format: "yaml-frontmatter",
    create: true,
    slug: { template: slug, editable: ["create"] },
    identifier_field: title,
    summary: `{{${title}}}`,
    ...(nested && { nested: { subfolders: false } }),
    fields: text ? [...fields, BODY] : fields,
  };
}

/** The repository: GitHub unless the site's data say otherwise. A local clone needs no account, whatever this says. */
function backendOf({ depot, branche, edition }: Site) {
  const { origin, pathname } = new URL(depot);
  const repo = pathname.replace(/^\/|\/$|\.git$/g, "");
  const common = { repo, branch: branche };
  const { fournisseur = "github", connexion, application } = edition ?? {};
  const methods = connexion === undefined && application === undefined ? { auth_methods: ["token"] } : {};
  const account = { ...(connexion !== undefined && { base_url: connexion }), ...methods };
  if (fournisseur === "github") return { name: "github" as const, ...common, ...account };
  return {
    name: "gitlab" as const,
    ...common,
    api_root: `${origin}/api/v4`,
    base_url: connexion ?? origin,
    ...(application !== undefined && { auth_type: "pkce", app_id: application }),
    ...methods,
  };
}
