import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentIdOf, localPrincipal, versionIdOf } from "@guildhall/core";
import { openStorage, type Query, type Storage } from "@guildhall/storage";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createCatalogue } from "./index.ts";

const corpus = { tenant: localPrincipal.tenant, vertical: "government", collection: "default" };
const documentId = documentIdOf(corpus, "kaoqin");
const versionId = versionIdOf(documentId, "考勤办法", "");

describe("looking documents up", () => {
  const directory = mkdtempSync(join(tmpdir(), "guildhall-lookups-"));
  let storage: Storage;
  beforeEach(async () => {
    storage = await openStorage({ directory });
  });
  afterEach(async () => {
    await storage.close();
    rmSync(directory, { recursive: true, force: true });
  });

  /** How SQLite goes about each of these queries, a line a step. */
  async function plansOf(queries: readonly Query[]): Promise<readonly string[]> {
    const steps: string[] = [];
    for (const { sql, parameters } of queries) {
      const plan = await storage.all<{ readonly detail: string }>(`explain query plan ${sql}`, parameters);
      steps.push(...plan.map(({ detail }) => detail));
    }
    return steps;
  }

  it("never goes through all versions of a corpus, which would make taking in a large one quadratic", async () => {
    const asked: Query[] = [];
    const watched: Storage = {
      ...storage,
      all(sql, parameters) {
        asked.push({ sql, ...(parameters && { parameters }) });
        return storage.all(sql, parameters);
      },
      snapshot(queries) {
        asked.push(...queries);
        return storage.snapshot(queries);
      },
    };
    const catalogue = createCatalogue({ storage: watched });

    await catalogue.current([documentId], localPrincipal);
    await catalogue.withSha256(["ab"], corpus, localPrincipal);
    await catalogue.versions([versionId], localPrincipal);
    await catalogue.outlines([versionId], localPrincipal);
    await catalogue.history(documentId, localPrincipal);
    asked.push(...(await catalogue.statementsFor({ remove: [documentId] }, localPrincipal)));

    expect(asked.length).toBeGreaterThan(6);
    const plans = await plansOf(asked);
    expect(plans.filter((step) => /versions/.test(step)).length).toBeGreaterThan(6);
    expect(plans.filter((step) => /SCAN versions|versions_of_corpus/.test(step))).toEqual([]);
  });
});
