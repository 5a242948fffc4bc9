export { createCatalogue, type StoredCatalogue } from "./catalogue.ts";
export { intervalOf, type EndingStatement, type LineageText } from "./lineage.ts";
