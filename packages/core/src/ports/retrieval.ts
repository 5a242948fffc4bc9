import type { Passage } from "../document.ts";
import type { Standing } from "../validity.ts";
import type { CataloguedVersion } from "./catalogue.ts";

/** Why a passage stands where it stands. */
export type Reason =
  | { readonly step: "identifier"; readonly identifier: string }
  | { readonly step: "name"; readonly name: string }
  | { readonly step: "lexical"; readonly rank: number; readonly score: number }
  | { readonly step: "dense"; readonly rank: number; readonly score: number };

export interface RankedPassage {
  readonly passage: Passage;
  readonly document: CataloguedVersion;
  readonly standing: Standing;
  /** Falls along the ranking; comparable within one result only. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}
