import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Principal } from "@guildhall/core";
import { createArchive, openStorage } from "@guildhall/storage";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { leastCatalogue } from "../conformance/least-catalogue.ts";
import { storedVersion } from "../conformance/stored-version.ts";
import { clerks, idsOf, probation, scopeOf, wordsOf } from "../conformance/trial.ts";
import { createEmbeddedCollection } from "../embedded/embedded-collection.ts";
import { openQdrantCollection, type QdrantCollectionOptions } from "./qdrant-collection.ts";
import { startDouble, type Double } from "./testing/double.ts";

const editor: Principal = { tenant: "linzhou", labels: "all", roles: ["editor"] };
const scope = scopeOf(editor);

describe("the collection on a server", () => {
  let double: Double;
  let directory: string;
  let ends: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    double = await startDouble({ apiKey: "right" });
    directory = mkdtempSync(join(tmpdir(), "guildhall-qdrant-"));
    ends = [];
  });
  afterEach(async () => {
    for (const end of ends) await end();
    await double.close();
    rmSync(directory, { recursive: true, force: true });
  });

  async function open(options: Partial<QdrantCollectionOptions> = {}) {
    const storage = await openStorage({ directory });
    ends.push(() => storage.close());
    const collection = await openQdrantCollection({
      storage,
      url: double.url,
      apiKey: "right",
      patience: { wait: async () => {} },
      ...options,
    });
    ends.unshift(() => collection.close());
    return { storage, collection, archive: createArchive({ storage, catalogue: leastCatalogue, collection }) };
  }

  describe("when the server does not serve", () => {
    it("says that it cannot be reached, by its address and without the key", async () => {
      const gone = await startDouble();
      await gone.close();

      await expect(open({ url: gone.url })).rejects.toMatchObject({
        code: "collection/unreachable",
        values: { url: gone.url, cause: "ECONNREFUSED" },
      });
    });

    it("says that it is too slow after the time that was given", async () => {
      double.misbehave = () => "silent";

      await expect(open({ readSeconds: 0.05, patience: { attempts: 1 } })).rejects.toMatchObject({
        code: "collection/too_slow",
        values: { seconds: 0.05 },
      });
    });

    it("says that the key was refused", async () => {
      await expect(open({ apiKey: "wrong" })).rejects.toMatchObject({
        code: "collection/key_refused",
        values: { status: 401 },
      });
      expect(double.arrived).toHaveLength(1);
    });

    it.each(["1.18.4", "0.11.0", "dev"])(
      "refuses a server of version %s, before anything is written",
      async (version) => {
        double.version = version;

        await expect(open()).rejects.toMatchObject({
          code: "collection/server_too_old",
          values: { found: version, needed: "1.19" },
        });
        expect(double.arrived.map(({ method }) => method)).toEqual(["GET"]);
      },
    );

    it.each(["1.19.0", "1.19.3-dev", "1.20.0", "2.0.0"])("takes a server of version %s", async (version) => {
      double.version = version;

      expect((await open()).collection.server).toEqual({ url: double.url, version });
    });

    it("tries again when it is busy or hangs up, and gives up after four times", async () => {
      const { collection, archive } = await open();
      await archive.commit({ store: [storedVersion(probation)] }, editor);
      await collection.containing(wordsOf("试用期"), scope, 5);
      const troubles = [503, "hangs up", 429] as const;
      let at = 0;
      double.misbehave = () => troubles[at++];

      expect(await collection.containing(wordsOf("试用期"), scope, 5)).toHaveLength(1);
      double.misbehave = () => 503;
      await expect(collection.containing(wordsOf("试用期"), scope, 5)).rejects.toMatchObject({
        code: "collection/busy",
        values: { status: 503 },
      });
    });

    it("stores nothing when the passages cannot be staged", async () => {
      const { storage, archive } = await open();
      double.misbehave = () => 500;

      await expect(archive.commit({ store: [storedVersion(probation)] }, editor)).rejects.toMatchObject({
        code: "collection/busy",
      });
      expect(await storage.all("select 1 from versions")).toEqual([]);
    });

    it("takes a removal all the same, and tells the server when it is back", async () => {
      const { collection, archive } = await open();
      await archive.commit({ store: [storedVersion(probation), storedVersion(clerks)] }, editor);
      double.misbehave = () => 500;

      await archive.commit({ remove: [storedVersion(clerks).version.documentId] }, editor);
      expect(
        await collection.passages(
          storedVersion(clerks).passages.map(({ passageId }) => passageId),
          scope,
        ),
      ).toEqual([]);
      double.misbehave = () => undefined;

      expect(await collection.containing(wordsOf("公务员"), scope, 5)).toEqual([]);
      expect((await collection.size(scope)).dead).toBe(0);
    });
  });

  it("drops words that more than a quarter of a large corpus holds, as the embedded engine does", async () => {
    const { storage, collection, archive } = await open();
    const version = storedVersion({
      key: "大",
      title: "",
      texts: Array.from({ length: 20_000 }, (_, at) => (at % 3 === 0 ? "办法" : at % 500 === 1 ? "规定" : "章")),
    });
    await archive.commit({ store: [version] }, editor);
    const question = wordsOf("办法规定");

    const hits = await collection.containing(question, scope, 50);
    const none = await collection.containing(wordsOf("办法"), scope, 5);

    const embedded = createEmbeddedCollection({ storage });
    await embedded.rebuild();
    expect(hits).not.toEqual([]);
    expect(idsOf(hits)).toEqual(idsOf(await embedded.containing(question, scope, 50)));
    expect(none).toEqual([]);
  }, 120_000);

  it("gives the hits and scores of the embedded engine over the same folder", async () => {
    const { storage, collection, archive } = await open();
    const texts = Array.from(
      { length: 40 },
      (_, at) => "试用期合同工资".slice(at % 5, 3 + (at % 7)) + "劳动".repeat(at % 4),
    );
    for (const at of [0, 1, 2])
      await archive.commit(
        { store: [storedVersion({ key: `法${at}`, texts: texts.slice(at * 13, at * 13 + 13) })] },
        editor,
      );
    const questions = ["试用期", "合同工资", "劳动合同", "期合"];
    const found = [];
    for (const question of questions) found.push(await collection.containing(wordsOf(question), scope, 100));

    const embedded = createEmbeddedCollection({ storage });
    await embedded.rebuild();
    for (const [at, question] of questions.entries()) {
      const expected = await embedded.containing(wordsOf(question), scope, 100);
      expect(idsOf(found[at] ?? [])).toEqual(idsOf(expected));
    }
  });

  it("fuses words and meaning by rank in one request, and says how each leg ranked a passage", async () => {
    const { collection, archive } = await open();
    const version = storedVersion({
      key: "法",
      texts: ["试用期试用期试用期", "试用期", "合同", "试用期合同合同合同合同"],
      embeddings: [
        [0, 1],
        [1, 0],
        [1, 0.2],
        [1, 0.5],
      ],
    });
    await archive.commit({ store: [version] }, editor);
    const question = { words: wordsOf("试用期"), embedding: Float32Array.of(1, 0.1) };
    await collection.containing(question.words, scope, 1);
    const requests = double.arrived.length;

    const hits = await collection.hybrid(question, scope, 10);

    expect(double.arrived.slice(requests).map(({ path }) => path.split("/").at(-1))).toEqual(["batch"]);
    const fused = hits.map(({ lexical, dense }) =>
      [lexical, dense].reduce((sum, leg) => sum + (leg ? 1 / (60 + leg.rank + 1) : 0), 0),
    );
    expect(hits).toHaveLength(4);
    for (const [at, { score }] of hits.entries()) expect(score).toBeCloseTo(fused[at] ?? 0, 6);
    expect(hits.filter(({ lexical }) => lexical)).toHaveLength(3);
  });

  it("tells the server of embeddings that come later, and that they are gone again", async () => {
    const { collection, archive } = await open();
    await archive.commit({ store: [storedVersion(probation)] }, editor);
    const embed = async (texts: readonly string[]) => texts.map((_, at) => Float32Array.of(at, 1));

    for await (const _ of collection.fillEmbeddings("trade", embed));

    const [first, second] = storedVersion(probation).passages;
    expect(idsOf(await collection.nearest(Float32Array.of(1, 1), scope, 2))).toEqual([
      second?.passageId,
      first?.passageId,
    ]);
    await collection.forgetEmbeddings("trade");
    await expect(collection.nearest(Float32Array.of(1, 1), scope, 2)).rejects.toMatchObject({
      code: "collection/no_embeddings",
    });
  });

  it("builds the index anew beside the old one and switches, with what was committed meanwhile", async () => {
    const { collection, archive } = await open();
    await archive.commit({ store: [storedVersion(probation)] }, editor);
    const before = await collection.containing(wordsOf("试用期"), scope, 5);
    const former = double.state.aliases.get(collection.alias);
    const other = await open();
    let isLate = false;
    double.misbehave = ({ method, path }) => {
      if (method !== "POST" || path !== "/collections/aliases" || isLate) return undefined;
      isLate = true;
      void other.archive.commit({ store: [storedVersion(clerks)] }, editor);
      return 503;
    };

    await collection.rebuild();

    expect(isLate).toBe(true);
    expect(double.state.aliases.get(collection.alias)).not.toBe(former);
    expect(double.state.collections.size).toBe(1);
    await expect.poll(async () => (await collection.containing(wordsOf("公务员"), scope, 5)).length).toBe(1);
    expect(idsOf(await collection.containing(wordsOf("试用期最长"), scope, 5))[0]).toBe(before[0]?.passageId);
  });

  it("comes back from a snapshot with what was stored since", async () => {
    const { collection, archive } = await open();
    await archive.commit({ store: [storedVersion(probation)] }, editor);
    const snapshot = await collection.snapshots.create();
    await archive.commit({ store: [storedVersion(clerks)] }, editor);

    await collection.snapshots.recover(`file:///snapshots/${snapshot}`);

    expect(await collection.snapshots.names()).toEqual([snapshot]);
    expect(await collection.containing(wordsOf("试用期"), scope, 5)).toHaveLength(2);
  });

  it("leaves another folder's passages on the same server alone", async () => {
    const one = await open();
    await one.archive.commit({ store: [storedVersion(probation)] }, editor);
    const elsewhere = mkdtempSync(join(tmpdir(), "guildhall-qdrant-"));
    const storage = await openStorage({ directory: elsewhere });

    const other = await openQdrantCollection({ storage, url: double.url, apiKey: "right" });

    expect(other.alias).not.toBe(one.collection.alias);
    expect(await other.containing(wordsOf("试用期"), scope, 5)).toEqual([]);
    expect(await one.collection.containing(wordsOf("试用期"), scope, 5)).toHaveLength(1);
    await other.close();
    await storage.close();
    rmSync(elsewhere, { recursive: true });
  });
});
