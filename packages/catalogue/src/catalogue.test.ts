import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  documentIdOf,
  versionIdOf,
  type Archive,
  type DocumentVersion,
  type Principal,
  type VersionToStore,
} from "@guildhall/core";
import { createArchive, openStorage, type Storage } from "@guildhall/storage";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createCatalogue, type StoredCatalogue } from "./index.ts";

const clerk: Principal = { tenant: "linzhou", labels: [], roles: ["reader"] };
const director: Principal = { tenant: "linzhou", labels: ["internal"], roles: ["reader"] };
const stranger: Principal = { tenant: "qingshan", labels: "all", roles: ["reader"] };
const scope = { vertical: "government", collections: ["default"] };

type Given = Partial<Omit<DocumentVersion, "corpus">> & {
  readonly tenant?: string;
  readonly collection?: string;
  readonly text?: string;
};

function law(
  title: string,
  { tenant = "linzhou", collection = "default", text = title, ...more }: Given = {},
): VersionToStore {
  const corpus = { tenant, vertical: "government", collection };
  const key = more.key ?? title;
  const documentId = documentIdOf(corpus, key);
  const version: DocumentVersion = {
    documentId,
    versionId: versionIdOf(documentId, text, JSON.stringify(more)),
    corpus,
    title,
    names: [title],
    labels: [],
    facts: { sources: {} },
    relations: [],
    sha256: text,
    mediaType: "text/plain",
    division: { way: "test", rejected: [] },
    ingestedAt: "2026-11-23T00:00:00.000Z",
    ...more,
    key,
  };
  return {
    version,
    passages: [],
    reading: {
      text,
      origin: [{ start: 0, end: text.length, rawStart: 0 }],
      omitted: [{ rawStart: 9, rawEnd: 10, reason: "page number" }],
      rawLength: 10,
      mediaType: "text/plain",
      headings: [],
      places: [],
      tables: [],
    },
  };
}

describe("the catalogue", () => {
  const directory = mkdtempSync(join(tmpdir(), "guildhall-catalogue-"));
  let storage: Storage;
  let catalogue: StoredCatalogue;
  let archive: Archive;
  const store = (...versions: readonly VersionToStore[]) =>
    archive.commit({ store: versions }, { ...director, tenant: versions[0]?.version.corpus.tenant ?? "" });
  beforeEach(async () => {
    storage = await openStorage({ directory });
    catalogue = createCatalogue({ storage });
    archive = createArchive({ storage, catalogue, collection: { statementsFor: async () => [] } });
  });
  afterEach(async () => {
    await storage.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it("gives back what was stored, with its text and its reading", async () => {
    const stored = law("劳动法", {
      pages: 3,
      facts: { effectiveFrom: "1995-01-01", sources: { effectiveFrom: "read" }, more: { code: "x" } },
      relations: [{ kind: "amends", title: "甲" }],
    });
    await store(stored);
    const { versionId, documentId } = stored.version;

    const found = await catalogue.versions([versionId, "nothing"], clerk);

    expect([...found]).toEqual([
      [versionId, { version: stored.version, interval: { from: "1995-01-01" }, isCurrent: true }],
    ]);
    expect(await catalogue.canonicalText(versionId, clerk)).toBe("劳动法");
    expect(await catalogue.reading(versionId, clerk)).toEqual({ ...stored.reading, text: undefined });
    expect(await catalogue.current([documentId, "nothing"], clerk)).toEqual(new Map([[documentId, stored.version]]));
    expect(await catalogue.withSha256(["劳动法", "x"], stored.version.corpus, clerk)).toEqual(
      new Map([["劳动法", [stored.version]]]),
    );
    expect(await catalogue.collections("government", clerk)).toEqual(["default"]);
  });

  it("keeps the versions of a document in the order of arrival; storing one again moves nothing", async () => {
    const [first, second] = [law("指南", { text: "一" }), law("指南", { text: "二" })];
    await store(first);
    await store(second);
    await store(first);

    const history = await catalogue.history(first.version.documentId, clerk);

    expect(history.map(({ version, isCurrent }) => [version.sha256, isCurrent])).toEqual([
      ["二", true],
      ["一", false],
    ]);
    expect(history[1]?.interval).toMatchObject({ endedWithoutDate: true });
    expect(await catalogue.count({ vertical: "government" }, clerk)).toEqual({ documents: 1, versions: 2 });
  });

  it("says in outline what it says of a version whole, and hides the same", async () => {
    const versions = [
      law("劳动合同法", { facts: { effectiveFrom: "2008-01-01", sources: {} } }),
      law("劳动合同法", { key: "修正", facts: { effectiveFrom: "2013-07-01", sources: {} } }),
      law("内部办法", { labels: ["internal"], relations: [{ kind: "repeals", title: "劳动合同法" }] }),
    ];
    await store(...versions);
    const ids = versions.map(({ version }) => version.versionId);

    for (const principal of [clerk, director, stranger]) {
      const whole = await catalogue.versions(ids, principal);
      const outlines = await catalogue.outlines(ids, principal);

      expect(outlines).toEqual(
        new Map(
          [...whole].map(
            ([
              id,
              {
                version: { versionId, documentId, title, facts },
                ...more
              },
            ]) => [id, { version: { versionId, documentId, title, facts }, ...more }],
          ),
        ),
      );
    }
    expect((await catalogue.outlines(ids, clerk)).size).toBe(2);
    expect((await catalogue.outlines(ids, stranger)).size).toBe(0);
  });

  it("lets a code end the laws it repeals, by any of their names, for those who may see the code", async () => {
    const old = law("中华人民共和国环境保护法", {
      names: ["中华人民共和国环境保护法", "环境保护法"],
      facts: { effectiveFrom: "2015-01-01", sources: {} },
    });
    const code = law("生态环境法典", {
      labels: ["internal"],
      facts: { effectiveFrom: "2026-08-15", sources: {} },
      relations: [{ kind: "repeals", title: "《环境保护法》" }],
    });
    await store(old, code);
    const of = async (principal: Principal) =>
      (await catalogue.versions([old.version.versionId], principal)).get(old.version.versionId)?.interval;

    expect(await of(director)).toEqual({
      from: "2015-01-01",
      to: "2026-08-15",
      endedBy: { documentId: code.version.documentId, title: "生态环境法典", how: "repealed" },
    });
    expect(await of(clerk)).toEqual({ from: "2015-01-01" });
    await archive.commit({ remove: [code.version.documentId] }, director);
    expect(await of(director)).toEqual({ from: "2015-01-01" });
  });

  it("shows nobody what he may not see: not in names, counts, lists, pages or history", async () => {
    const secret = law("内部办法", { labels: ["internal"] });
    await store(secret, law("公开办法"));
    const { versionId, documentId, corpus } = secret.version;

    for (const principal of [clerk, stranger]) {
      expect(await catalogue.versions([versionId], principal)).toEqual(new Map());
      expect(await catalogue.history(documentId, principal)).toEqual([]);
      expect(await catalogue.current([documentId], principal)).toEqual(new Map());
      expect(await catalogue.named("内部办法怎么说", scope, principal)).toEqual([]);
      expect(await catalogue.withSha256(["内部办法"], corpus, principal)).toEqual(new Map());
      expect(await catalogue.canonicalText(versionId, principal)).toBeUndefined();
      expect(await catalogue.reading(versionId, principal)).toBeUndefined();
    }
    expect(await catalogue.count({ vertical: "government" }, clerk)).toEqual({ documents: 1, versions: 1 });
    expect(await catalogue.count({ vertical: "government" }, stranger)).toEqual({ documents: 0, versions: 0 });
    expect(await catalogue.collections("government", stranger)).toEqual([]);
    expect((await catalogue.list({ limit: 9 }, clerk)).documents.map(({ version }) => version.title)).toEqual([
      "公开办法",
    ]);
    expect(await catalogue.named("内部办法怎么说", scope, director)).toEqual([
      { name: "内部办法", documentIds: [documentId], versionIds: [versionId] },
    ]);
  });

  it("takes the newest version that may be seen for the current one", async () => {
    const [open, closed] = [law("办法", { text: "旧" }), law("办法", { text: "新", labels: ["internal"] })];
    await store(open);
    await store(closed);

    expect((await catalogue.current([open.version.documentId], clerk)).get(open.version.documentId)?.sha256).toBe("旧");
    expect((await catalogue.current([open.version.documentId], director)).get(open.version.documentId)?.sha256).toBe(
      "新",
    );
  });

  it("finds the longest names, left to right, whatever their brackets and spaces", async () => {
    await store(
      law("劳动合同法"),
      law("劳动合同法实施条例"),
      law("民法典", { names: ["中华人民共和国民法典", "民法典"] }),
      law("600519"),
      law("Harborline"),
    );
    const named = async (text: string) => (await catalogue.named(text, scope, clerk)).map(({ name }) => name);

    expect(await named("《劳动合同法实施条例》和中华人民共和国 民法典怎么规定")).toEqual([
      "劳动合同法实施条例",
      "中华人民共和国民法典",
    ]);
    expect(await named("劳动合同法第十九条、劳动合同法第二十条")).toEqual(["劳动合同法"]);
    expect(await named("1600519 的年报")).toEqual([]);
    expect(await named("How much did harborline's plant cost?")).toEqual(["Harborline"]);
    expect(await named("Harborlines of the coast")).toEqual([]);
    await archive.commit({ remove: [law("劳动合同法").version.documentId] }, clerk);
    expect(await named("劳动合同法第十九条")).toEqual([]);
  });

  it("lists by title, a page at a time", async () => {
    await store(...["丙", "甲", "乙", "丁", "甲"].map((title, at) => law(title, { key: `${at}` })));
    const titles: string[] = [];
    let after: string | undefined;
    do {
      const page = await catalogue.list(
        { vertical: "government", limit: 2, ...(after === undefined ? {} : { after }) },
        clerk,
      );
      titles.push(...page.documents.map(({ version }) => version.title));
      after = page.next;
    } while (after !== undefined);

    expect(titles).toEqual(["丙", "甲", "乙", "丁", "甲"].toSorted());
  });

  it("sees what another process stores", async () => {
    await store(law("甲法"));
    expect(await catalogue.named("乙法", scope, clerk)).toEqual([]);
    const other = await openStorage({ directory });
    const elsewhere = createArchive({
      storage: other,
      catalogue: createCatalogue({ storage: other }),
      collection: { statementsFor: async () => [] },
    });

    await elsewhere.commit({ store: [law("乙法")] }, clerk);
    await other.close();

    expect(await catalogue.named("乙法", scope, clerk)).toHaveLength(1);
  });

  it("refuses a version under a document of another tenant, and changes nothing", async () => {
    const own = law("甲法");
    await store(own);
    const forged = law("伪法", { tenant: "qingshan", documentId: own.version.documentId });

    await expect(store(forged)).rejects.toMatchObject({ code: "storage/failed" });
    await expect(store(law("伪法", { tenant: "qingshan", versionId: own.version.versionId }))).rejects.toMatchObject({
      code: "storage/failed",
    });

    expect(await catalogue.canonicalText(own.version.versionId, clerk)).toBe("甲法");
    expect(await catalogue.count({ vertical: "government" }, stranger)).toEqual({ documents: 0, versions: 0 });
  });

  it("refuses a read without a principal", async () => {
    const nobody = undefined as unknown as Principal;

    await expect(catalogue.versions([], nobody)).rejects.toMatchObject({ code: "access/no_principal" });
    await expect(catalogue.outlines([], nobody)).rejects.toMatchObject({ code: "access/no_principal" });
    await expect(catalogue.collections("government", nobody)).rejects.toMatchObject({ code: "access/no_principal" });
    await expect(catalogue.list({ limit: 1 }, nobody)).rejects.toMatchObject({ code: "access/no_principal" });
    await expect(catalogue.count({ vertical: "government" }, nobody)).rejects.toMatchObject({
      code: "access/no_principal",
    });
  });
});
