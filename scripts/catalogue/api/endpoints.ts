/** The files of the API with their models: the table of versions made able to write. */

import { inVersion } from "./fields.ts";
import { jsonPieces } from "./json-pieces.ts";
import { authorsModel } from "./models/authors.ts";
import { authorsCsvModel } from "./models/authors-csv.ts";
import { detailsModel, incubatorsModel } from "./models/maps.ts";
import type { Model } from "./models/model.ts";
import { organisationsModel, sponsorsModel } from "./models/organisations.ts";
import { productModel, productsModel } from "./models/products.ts";
import { seedlingsModel } from "./models/seedlings.ts";
import { startupsModel } from "./models/startups.ts";
import { startupsCsvModel } from "./models/startups-csv.ts";
import type { ApiSource } from "./source.ts";
import type { Shape, Version } from "./versions.ts";

type Models = Readonly<Record<Shape, Model>>;

export function apiModels(source: ApiSource): Models {
  return {
    authors: authorsModel(source),
    authorsCsv: authorsCsvModel(source),
    startups: startupsModel(source),
    startupsCsv: startupsCsvModel(source),
    details: detailsModel(source),
    incubators: incubatorsModel(source),
    organisations: organisationsModel(source),
    sponsors: sponsorsModel(source),
    seedlings: seedlingsModel(source),
    products: productsModel(source),
    product: productModel(source),
  };
}

/** The text of a file in a version, in pieces: the longest would take a fifth of the memory a build may use. */
export function write(model: Model, version: Version, id?: string): Iterable<string> {
  return model.format === "json" ? jsonPieces(model.content(version, id)) : [model.text(version)];
}

/** The same for two versions in which a file has the same content. */
export function contentKey(shape: Shape, { parts }: Model, version: Version): string {
  const shown = parts.map((part) => inVersion(part, version).map((item) => part.indexOf(item)));
  return `${shape} ${JSON.stringify(shown)}`;
}
