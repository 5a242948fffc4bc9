import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentIdOf, type Principal, type Relation, versionIdOf, type VersionToStore } from "@guildhall/core";
import { createArchive, openStorage, type Storage } from "@guildhall/storage";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createCatalogue } from "../index.ts";
import { createLoneOutlines } from "./lone-outlines.ts";

const all: Principal = { tenant: "linzhou", labels: "all", roles: ["admin"] };
const clerk: Principal = { tenant: "linzhou", labels: [], roles: ["reader"] };
const banker: Principal = { tenant: "linzhou", labels: "all", verticals: ["finance"], roles: ["reader"] };
const stranger: Principal = { tenant: "qingshan", labels: "all", roles: ["reader"] };

interface Given {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly tenant: string;
  readonly vertical: string;
  readonly labels: readonly string[];
  readonly effectiveFrom: string | undefined;
  readonly relations: readonly Relation[];
}

const plain: Given = {
  key: "kaoqin",
  title: "考勤办法",
  text: "上班打卡。",
  tenant: "linzhou",
  vertical: "government",
  labels: [],
  effectiveFrom: undefined,
  relations: [],
};

function toStore({ key, title, text, tenant, vertical, labels, effectiveFrom, relations }: Given): VersionToStore {
  const corpus = { tenant, vertical, collection: "default" };
  const documentId = documentIdOf(corpus, key);
  return {
    version: {
      documentId,
      versionId: versionIdOf(documentId, text, ""),
      corpus,
      key,
      title,
      names: [title],
      labels,
      facts: { sources: {}, ...(effectiveFrom === undefined ? {} : { effectiveFrom }) },
      relations,
      sha256: text,
      mediaType: "text/plain",
      division: { way: "test", rejected: [] },
      ingestedAt: "2026-11-25T00:00:00.000Z",
    },
    passages: [],
    reading: {
      text,
      origin: [],
      omitted: [],
      rawLength: text.length,
      mediaType: "text/plain",
      headings: [],
      places: [],
      tables: [],
    },
  };
}

describe("outlines of versions that stand alone", () => {
  const directory = mkdtempSync(join(tmpdir(), "guildhall-lone-"));
  let storage: Storage;
  beforeEach(async () => {
    storage = await openStorage({ directory });
  });
  afterEach(async () => {
    await storage.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const archiveOver = (file: Storage) =>
    createArchive({
      storage: file,
      catalogue: createCatalogue({ storage: file }),
      collection: { statementsFor: async () => [] },
    });
  async function store(...given: readonly Given[]): Promise<readonly string[]> {
    const versions = given.map(toStore);
    for (const { version, ...rest } of versions)
      await archiveOver(storage).commit({ store: [{ version, ...rest }] }, { ...all, tenant: version.corpus.tenant });
    return versions.map(({ version }) => version.versionId);
  }

  it("are what the file says of them, for everybody, whatever else is there", async () => {
    const given: fc.Arbitrary<Given> = fc.record({
      key: fc.constantFrom("a", "b", "c", "d", "e", "f"),
      title: fc.constantFrom("考勤办法", "差旅办法", "印章办法", "值班办法"),
      text: fc.constantFrom("一", "二"),
      tenant: fc.constantFrom("linzhou", "linzhou", "qingshan"),
      vertical: fc.constantFrom("government", "finance"),
      labels: fc.constantFrom([], ["internal"]),
      effectiveFrom: fc.constantFrom(undefined, "2020-01-01", "2024-01-01"),
      relations: fc.constantFrom<readonly Relation[]>([], [], [], [{ kind: "repeals", title: "印章办法" }]),
    });
    let [held, run] = [0, 0];

    await fc.assert(
      fc.asyncProperty(fc.array(given, { minLength: 1, maxLength: 8 }), async (documents) => {
        run += 1;
        const ofRun = (tenant: string): string => `${tenant} ${run}`;
        const ids = await store(...documents.map((each) => ({ ...each, tenant: ofRun(each.tenant) })));
        const warmed = createCatalogue({ storage });
        await warmed.warm();
        const lone = createLoneOutlines(storage);
        await lone.load();

        for (const { tenant, ...rights } of [all, clerk, banker, stranger]) {
          const principal = { tenant: ofRun(tenant), ...rights };
          expect(await warmed.outlines(ids, principal)).toEqual(
            await createCatalogue({ storage }).outlines(ids, principal),
          );
          held += (await lone.of(ids, principal)).size;
        }
      }),
      { numRuns: 20 },
    );

    expect(held).toBeGreaterThan(0);
  }, 60_000);

  it("are of a document with one version and no other text that touches it, and of no one else", async () => {
    const [alone = "", first = "", second = "", repealed = "", repealing = "", hidden = ""] = await store(
      plain,
      { ...plain, key: "zhiban", title: "值班办法" },
      { ...plain, key: "zhiban", title: "值班办法", text: "改过的。" },
      { ...plain, key: "yinzhang", title: "印章办法" },
      { ...plain, key: "feizhi", title: "废止决定", relations: [{ kind: "repeals", title: "印章办法" }] },
      { ...plain, key: "neibu", title: "内部办法", labels: ["internal"] },
    );
    const lone = createLoneOutlines(storage);
    await lone.load();

    const found = await lone.of([alone, first, second, repealed, repealing, hidden, "nothing"], clerk);

    expect([...found.keys()]).toEqual([alone, repealing]);
    expect(found.get(alone)).toMatchObject({ version: { title: "考勤办法", facts: { sources: {} } }, isCurrent: true });
    expect([...(await lone.of([hidden, alone], all)).keys()]).toEqual([hidden, alone]);
    expect((await lone.of([alone], stranger)).size).toBe(0);
  });

  it("count for nothing once anything changed", async () => {
    const [alone = ""] = await store(plain);
    const lone = createLoneOutlines(storage);
    await lone.load();
    expect((await lone.of([alone], all)).size).toBe(1);

    await archiveOver(storage).commit({ remove: [documentIdOf(toStore(plain).version.corpus, plain.key)] }, all);

    expect((await lone.of([alone], all)).size).toBe(0);
    await lone.load();
    expect((await lone.of([alone], all)).size).toBe(0);
  });

  it("are taken into memory unasked by a process that asks often, and left on disk where there is no room", async () => {
    const [alone = ""] = await store(plain);
    const [roomy, cramped] = [createLoneOutlines(storage), createLoneOutlines(storage, { mostBytes: 0 })];
    const askedTimes = async (times: number) => {
      let size = 0;
      for (let at = 0; at < times; at += 1) ({ size } = await roomy.of([alone], all));
      return size;
    };

    expect(await askedTimes(1)).toBe(0);
    await askedTimes(10);
    await roomy.load();
    expect(await askedTimes(1)).toBe(1);

    await cramped.load();
    expect((await cramped.of([alone], all)).size).toBe(0);
  });

  it("are read again after a change only when enough is asked to be worth it", async () => {
    const [first = ""] = await store(plain, { ...plain, key: "zhiban", title: "值班办法" });
    const lone = createLoneOutlines(storage, { questionsAVersion: 10 });
    await lone.load();
    await store({ ...plain, key: "yinzhang", title: "印章办法" });
    const questionsUntilHeld = async (most: number) => {
      for (let times = 1; times <= most; times += 1) {
        if ((await lone.of([first], all)).size > 0) return times;
        // Whatever was begun in the background is done by now.
        for (let turn = 0; turn < 10; turn += 1) await storage.all("select 1");
      }
      return undefined;
    };

    const times = await questionsUntilHeld(40);

    expect(times).toBe(21);
  });
});
