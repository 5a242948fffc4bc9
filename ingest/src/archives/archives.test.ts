import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../formats.ts";
import { incomingFrom, incomingIn } from "../incoming.ts";
import { packZip, type Packed } from "../testing/pack-zip.ts";
import { archiveMembers } from "./archive-members.ts";
import { isSafeName } from "./entry-name.ts";

const note = { name: "通知/放假.md", content: "# 放假通知\n\n十月一日起放假七天。" };

async function outcomes(files: readonly Packed[] | Buffer): Promise<Record<string, string>> {
  const bytes = Buffer.isBuffer(files) ? files : packZip(files as readonly Packed[]);
  const found: Record<string, string> = {};
  for await (const member of archiveMembers(bytes, "材料.zip"))
    found[member.file] =
      "fault" in member ? member.fault.code : Buffer.from(member.bytes).toString("utf8").slice(0, 20);
  return found;
}

describe("archiveMembers", () => {
  it("makes each member a document of its own, with the archive's name before its own", async () => {
    const inner = packZip([{ name: "附表.csv", content: "科室,床位\n内科,40" }]);
    const archive = packZip([
      { name: "通知/", content: "" },
      note,
      { name: "__MACOSX/通知/._放假.md", content: "clutter" },
      { name: "照片.heic", content: "…" },
      { name: "附件.zip", content: inner },
    ]);

    const found: [string, string | undefined][] = [];
    for await (const item of incomingIn(archive, "材料.zip", {}))
      found.push([item.file, "fault" in item ? item.fault.code : (await readText(item.incoming.original)).slice(0, 6)]);

    expect(found).toEqual([
      ["材料.zip/通知/放假.md", "# 放假通知"],
      ["材料.zip/照片.heic", "ingest/unsupported"],
      ["材料.zip/附件.zip/附表.csv", "科室,床位\n"],
    ]);
  });

  it("reads names that an old Chinese program wrote in GBK", async () => {
    const gbk = Buffer.from("cda8d6aa2e747874", "hex");

    expect(await outcomes([{ name: gbk, content: "正文" }])).toEqual({ "材料.zip/通知.txt": "正文" });
  });

  it("ING-03 refuses an archive by its directory: too swollen, too large, too many, the same bytes twice", async () => {
    const swollen = [{ name: "a.txt", content: Buffer.alloc(20_000_000) }];
    const large = Array.from({ length: 3 }, (_, at) => ({ name: `${at}.txt`, content: "x", announcedSize: 8e7 }));
    const many = Array.from({ length: 5001 }, (_, at) => ({ name: `${at}.txt`, content: "x" }));
    const twice = [note, { ...note, name: "b.md", sameBytesAs: 0 }];

    expect(await outcomes(swollen)).toEqual({ "材料.zip": "ingest/unsafe_archive" });
    expect(await outcomes(large)).toEqual({ "材料.zip": "ingest/too_large" });
    expect(await outcomes(many)).toEqual({ "材料.zip": "ingest/unsafe_archive" });
    expect(await outcomes(twice)).toEqual({ "材料.zip": "ingest/unsafe_archive" });
  });

  it("ING-03 opens archives within an archive, but not within those", async () => {
    const third = packZip([note]);
    const second = packZip([{ name: "三.zip", content: third }, note]);

    expect(await outcomes([{ name: "二.zip", content: second }])).toEqual({
      "材料.zip/二.zip/三.zip": "ingest/unsafe_archive",
      "材料.zip/二.zip/通知/放假.md": "# 放假通知\n\n十月一日起放假七天。",
    });
  });

  it("ING-03 counts again while inflating: a member larger than announced ends there, the others go on", async () => {
    const liar = { name: "假.txt", content: Buffer.alloc(3_000_000, "条"), announcedSize: 1000 };

    expect(await outcomes([liar, note])).toEqual({
      "材料.zip/假.txt": "ingest/unsafe_archive",
      "材料.zip/通知/放假.md": "# 放假通知\n\n十月一日起放假七天。",
    });
  });

  it("ING-06 takes no member whose name leads out of the archive or is a link, and writes nothing", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "guildhall-"));
    const names = [
      "../../外.txt",
      "..\\外.txt",
      "/etc/外.txt",
      "C:\\外.txt",
      "a/../../外.txt",
      "好/\u202Etxt.外",
      "CON.txt",
    ];
    await writeFile(
      path.join(folder, "包.zip"),
      packZip([
        ...names.map((name) => ({ name, content: "x" })),
        { name: "链.txt", content: "/etc/passwd", isSymbolicLink: true },
        note,
      ]),
    );

    const codes: string[] = [];
    for await (const item of incomingFrom([path.join(folder, "包.zip")], {}))
      codes.push("fault" in item ? item.fault.code : item.file);

    expect(codes).toEqual([...Array.from({ length: 8 }, () => "ingest/unsafe_archive"), "包.zip/通知/放假.md"]);
    expect(await readdir(folder)).toEqual(["包.zip"]);
    await rm(folder, { recursive: true });
  });

  it("says which member needs a password and which archive is broken or empty", async () => {
    expect(await outcomes([{ ...note, isEncrypted: true }])).toEqual({ "材料.zip/通知/放假.md": "ingest/encrypted" });
    expect(await outcomes(packZip([note]).subarray(0, 60))).toEqual({ "材料.zip": "ingest/corrupt" });
    expect(await outcomes([])).toEqual({ "材料.zip": "ingest/empty" });
  });

  it("ends in members and typed faults whatever bytes are changed", async () => {
    const good = packZip([note, { name: "乙.txt", content: "乙".repeat(500) }]);

    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }), async (changes) => {
        const bytes = Buffer.from(good);
        for (const [at, value] of changes) bytes[at] = value;
        for await (const member of archiveMembers(bytes, "材料.zip"))
          codes.add("fault" in member ? member.fault.code : "ingest/fine");
      }),
    );

    expect([...codes].filter((code) => !code.startsWith("ingest/"))).toEqual([]);
  });
});

describe("Office files", () => {
  const types = { name: "[Content_Types].xml", content: "<Types/>" };

  it("ING-03 are refused by the same limits before anything in them is inflated", async () => {
    const bomb = packZip([types, { name: "word/document.xml", content: Buffer.alloc(30_000_000, "<w:p/>") }]);
    const liar = packZip([
      types,
      { name: "word/document.xml", content: Buffer.alloc(3_000_000, "<w:p/>"), announcedSize: 900 },
    ]);

    await expect(readDocument(bomb, "甲.docx")).rejects.toMatchObject({ code: "ingest/unsafe_archive" });
    await expect(readDocument(liar, "甲.docx")).rejects.toMatchObject({ code: "ingest/unsafe_archive" });
  });
});

describe("isSafeName", () => {
  it("lets ordinary names pass", () => {
    for (const name of ["通知/附件1.docx", "a b/ç.pdf", "2026..末稿.md", "console.txt", "com.txt"])
      expect(isSafeName(name), name).toBe(true);
  });
});

async function readText(bytes: Uint8Array | undefined): Promise<string> {
  return Buffer.from(bytes ?? []).toString("utf8");
}
