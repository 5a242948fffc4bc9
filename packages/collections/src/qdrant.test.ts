import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createArchive, openStorage } from "@guildhall/storage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeCollection } from "./conformance/describe-collection.ts";
import { leastCatalogue } from "./conformance/least-catalogue.ts";
import type { CollectionUnderTest } from "./conformance/trial.ts";
import { openQdrantCollection } from "./index.ts";
import { hasDescription } from "./qdrant/testing/check-request.ts";
import { startDouble, type Double } from "./qdrant/testing/double.ts";
import { deleteCollections, realServer } from "./qdrant/testing/real-server.ts";

/** An engine over a folder of its own; its collection on the server goes with it. */
async function engineAt(address: { readonly url: string; readonly apiKey?: string }): Promise<CollectionUnderTest> {
  const directory = mkdtempSync(join(tmpdir(), "guildhall-qdrant-"));
  const open = async () => {
    const storage = await openStorage({ directory });
    return { storage, collection: await openQdrantCollection({ storage, ...address }) };
  };
  const { storage, collection } = await open();
  const opened = [{ storage, collection }];
  return {
    collection,
    archive: createArchive({ storage, catalogue: leastCatalogue, collection }),
    async reopened() {
      const other = await open();
      opened.push(other);
      return other.collection;
    },
    settled: async () => {
      await collection.maintain({ everything: true });
    },
    async end() {
      for (const each of opened) {
        await each.collection.close();
        await each.storage.close();
      }
      await deleteCollections(address, collection.alias);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

describe("with the protocol double", () => {
  let double: Double;
  beforeAll(async () => {
    double = await startDouble();
  });
  afterAll(() => double.close());

  describeCollection("qdrant (double)", () => engineAt(double));

  it.skipIf(!hasDescription)("asks nothing that the description of version 1.19 does not allow", () => {
    expect(double.arrived.length).toBeGreaterThan(100);
    expect([...new Set(double.faults)]).toEqual([]);
  });
});

describe.skipIf(!realServer)("with the server at QDRANT_URL", () => {
  describeCollection("qdrant (server)", () => engineAt(realServer ?? { url: "" }));
});
