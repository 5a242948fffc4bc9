import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { differingPart, openStorage, readFingerprint, replaceFingerprint, type Storage } from "./index.ts";
import { migrate, migrations } from "./migrations/migrate.ts";

describe("openStorage", () => {
  let directory: string;
  const opened: Storage[] = [];
  const open = async (lockWaitMs?: number): Promise<Storage> => {
    const storage = await openStorage({ directory, ...(lockWaitMs === undefined ? {} : { lockWaitMs }) });
    opened.push(storage);
    return storage;
  };
  const set = (name: string, value: string) => ({
    sql: "insert into settings values (?, ?)",
    parameters: [name, value],
  });
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "guildhall-storage-"));
  });
  afterEach(async () => {
    for (const storage of opened.splice(0)) await storage.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it("keeps what was committed, durably, with foreign keys", async () => {
    const storage = await open();
    await storage.transaction([set("甲", "1")]);
    await storage.close();

    const again = await open();

    expect(await again.all("select * from settings")).toEqual([{ name: "甲", value: "1" }]);
    const pragmas = await again.snapshot(
      ["journal_mode", "synchronous", "foreign_keys"].map((name) => ({ sql: `pragma ${name}` })),
    );
    expect(pragmas).toEqual([[{ journal_mode: "wal" }], [{ synchronous: 2 }], [{ foreign_keys: 1 }]]);
  });

  it("undoes a transaction of which one statement fails", async () => {
    const storage = await open();

    await expect(
      storage.transaction([set("甲", "1"), { sql: "insert into nowhere values (1)" }]),
    ).rejects.toMatchObject({ code: "storage/failed" });

    expect(await storage.all("select * from settings")).toEqual([]);
  });

  it("undoes a transaction that met another state than it expected, and says stale", async () => {
    const storage = await open();

    expect(
      await storage.transaction([
        set("甲", "1"),
        { sql: "update changes set counter = counter + 1 where counter = ?", parameters: [7], expectRows: 1 },
      ]),
    ).toBe("stale");
    expect(await storage.all("select * from settings")).toEqual([]);
  });

  it("carries bytes, also a part of a larger array, and many sets of parameters", async () => {
    const storage = await open();
    const bytes = Uint8Array.of(9, 1, 2, 3, 9).subarray(1, 4);

    const [row] = await storage.all<{ given: ArrayBuffer; length: number }>("select ? as given, length(?) as length", [
      bytes,
      bytes,
    ]);
    await storage.transaction([
      {
        sql: "insert into settings values (?, ?)",
        parameterSets: [
          ["a", "1"],
          ["b", "2"],
        ],
      },
    ]);

    expect([...new Uint8Array(row?.given ?? new ArrayBuffer(0)), row?.length]).toEqual([1, 2, 3, 3]);
    const kysely = await storage.kysely();
    expect(await kysely.selectFrom("settings").select("name").where("value", "=", "2").execute()).toEqual([
      { name: "b" },
    ]);
  });

  it("shows one process what another committed", async () => {
    const [one, other] = [await open(), await open()];

    await other.transaction([set("甲", "1")]);

    expect(await one.all("select value from settings")).toEqual([{ value: "1" }]);
  });

  it("tells how often any process changed the file, however often it is asked", async () => {
    const [one, other] = [await open(), await open()];
    const change = { sql: "update changes set counter = counter + 1" };

    for (let changes = 1; changes <= 40; changes += 1) {
      await (changes % 2 === 0 ? one : other).transaction([change]);
      expect(await one.changeCounter()).toBe(changes);
      expect(await one.changeCounter()).toBe(changes);
      // The connection that reads the counter is opened meanwhile.
      if (changes === 20) await new Promise((resolve) => setTimeout(resolve, 50));
    }

    await one.transaction([change, set("甲", "1")]);
    expect(await other.changeCounter()).toBe(41);
    await one.close();
    await expect(one.changeCounter()).rejects.toMatchObject({ code: "storage/failed" });
  });

  it("waits for another process that writes, and then says that it is busy", async () => {
    const storage = await open(300);
    const other = new Database(join(directory, "guildhall.db"));
    other.exec("begin immediate");

    await expect(storage.transaction([set("甲", "1")])).rejects.toMatchObject({
      code: "storage/busy",
      values: { seconds: 0.3 },
    });
    other.exec("rollback");
    other.close();

    expect(await storage.transaction([set("甲", "1")])).toBe("done");
  });

  it("refuses a newer file and leaves it as it is", async () => {
    const storage = await open();
    await storage.close();
    const file = join(directory, "guildhall.db");
    const database = new Database(file);
    database.exec("pragma user_version=999; pragma journal_mode=delete");
    database.close();
    const before = readFileSync(file);

    await expect(openStorage({ directory })).rejects.toMatchObject({
      code: "storage/newer",
      values: { found: 999, known: migrations.length },
    });

    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("refuses a damaged file and leaves it as it is", async () => {
    const file = join(directory, "guildhall.db");
    writeFileSync(file, "这不是数据库。".repeat(1000));

    await expect(openStorage({ directory })).rejects.toMatchObject({ code: "storage/damaged", values: { file } });

    expect(readFileSync(file, "utf8")).toBe("这不是数据库。".repeat(1000));
  });

  it("says when the folder cannot be written", async () => {
    writeFileSync(join(directory, "file"), "");

    await expect(openStorage({ directory: join(directory, "file") })).rejects.toMatchObject({
      code: "storage/not_writable",
    });
  });

  it("says that the disk is full, keeps what was there, and goes on once there is room", async () => {
    const storage = await open();
    await storage.transaction([set("甲", "1")]);
    const [{ pages } = { pages: 0 }] = await storage.all<{ pages: number }>(
      "select page_count as pages from pragma_page_count",
    );
    await storage.all(`pragma max_page_count=${pages}`);

    await expect(storage.transaction([set("乙", "x".repeat(1 << 20))])).rejects.toMatchObject({ code: "storage/full" });
    expect(await storage.all("select * from settings")).toEqual([{ name: "甲", value: "1" }]);

    await storage.all("pragma max_page_count=1000000");
    expect(await storage.transaction([set("乙", "2")])).toBe("done");
  });

  it("copies a file that holds something before it brings it up", () => {
    const file = join(directory, "old.db");
    const database = new Database(file);
    migrate(database, file, [{ number: 1, sql: "create table words (word text); insert into words values ('甲')" }]);
    expect(existsSync(`${file}.before-schema-1`)).toBe(false);

    migrate(database, file, [
      { number: 1, sql: "create table words (word text)" },
      { number: 2, sql: "drop table words" },
    ]);

    const copy = new Database(`${file}.before-schema-2`);
    expect(copy.prepare("select * from words").all([])).toEqual([{ word: "甲" }]);
    expect(database.prepare("pragma user_version").all([])).toEqual([{ user_version: 2 }]);
    copy.close();
    database.close();
  });

  it("keeps the embeddings of an older folder, and never gives one's number to another", () => {
    const file = join(directory, "old.db");
    const database = new Database(file);
    migrate(database, file, migrations.slice(0, 3));
    database.exec(`
      insert into corpora values (1, 't', 'v', 'c');
      insert into documents values ('d', 1, 'k');
      insert into versions (arrival, version_id, document_id, corpus_id, title, title_key, labels, names, facts, relations, sha256, media_type, division, ingested_at)
        values (7, 'a', 'd', 1, '', '', '[]', '[]', '{}', '[]', '', '', '{}', '');
      insert into embeddings values (7, 0, 1, x'0000803f'), (7, 1, 1, x'00000040');
    `);

    migrate(database, file);
    database.exec(
      "delete from embeddings where ordinal = 1; insert into embeddings (arrival, ordinal, dimensions, embedding) values (7, 1, 1, x'00004040')",
    );

    const rows = database.prepare("select embedding_id, ordinal, hex(embedding) as bytes from embeddings").all([]);
    expect(rows).toEqual([
      { embedding_id: 1, ordinal: 0, bytes: "0000803F" },
      { embedding_id: 3, ordinal: 1, bytes: "00004040" },
    ]);
    database.close();
  });

  it("fails what is asked after closing", async () => {
    const storage = await open();
    await storage.close();

    await expect(storage.all("select 1")).rejects.toMatchObject({ code: "storage/failed" });
  });
});

describe("the fingerprint of a data folder", () => {
  it("keeps what was written and tells what differs", async () => {
    const directory = mkdtempSync(join(tmpdir(), "guildhall-storage-"));
    const storage = await openStorage({ directory });

    await replaceFingerprint(storage, { words: "1", weights: "a" });
    await replaceFingerprint(storage, { weights: "b" });

    const found = await readFingerprint(storage);
    expect(found).toEqual({ words: "1", weights: "b" });
    expect(differingPart(found, { words: "1", weights: "b", embedder: "new" })).toBeUndefined();
    expect(differingPart(found, { words: "2" })).toBe("words");
    await storage.close();
    rmSync(directory, { recursive: true });
  });
});
