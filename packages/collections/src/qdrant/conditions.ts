import type { Scope } from "@guildhall/core";
import type { Schemas } from "@qdrant/js-client-rest";

export type Filter = Schemas["Filter"] & { readonly must: Schemas["Condition"][] };

/** The published passages of a scope's corpora: what counts are taken over, whoever asks. */
export function corpusFilter({ principal, vertical, collections }: Scope): Filter {
  return {
    must: [
      { key: "tenant", match: { value: principal.tenant } },
      { key: "vertical", match: { value: vertical } },
      { key: "collection", match: { any: [...collections] } },
      { key: "published", match: { value: true } },
    ],
  };
}

/** The passages of a scope that may be hits: no label that the principal lacks, and only of the versions asked for. */
export function hitFilter(scope: Scope): Filter {
  const { labels } = scope.principal;
  const { must } = corpusFilter(scope);
  return {
    must: scope.versionIds ? [...must, ofVersions(scope.versionIds)] : must,
    ...(labels === "all" ? {} : { must_not: [{ key: "labels", match: { except: [...labels] } }] }),
  };
}

export function ofVersions(versionIds: readonly string[]): Schemas["FieldCondition"] {
  return { key: "version", match: { any: [...versionIds] } };
}

export function atStage(stage: number): Schemas["FieldCondition"] {
  return { key: "stage", match: { value: stage } };
}

export function untilStage(stage: number): Schemas["FieldCondition"] {
  return { key: "stage", range: { lte: stage } };
}

export function beforeStage(stage: number): Schemas["FieldCondition"] {
  return { key: "stage", range: { lt: stage } };
}

export function isPublished(value: boolean): Schemas["FieldCondition"] {
  return { key: "published", match: { value } };
}

export function afterStage(stage: number): Schemas["FieldCondition"] {
  return { key: "stage", range: { gt: stage } };
}
