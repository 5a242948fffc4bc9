import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readDocument } from "./formats.ts";
import { incomingFrom } from "./incoming.ts";
import { makeZip } from "./testing/make-zip.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "guildhall-incoming-"));
});
afterEach(async () => rm(folder, { recursive: true }));

const attached = (name: string, type: string, content: Uint8Array | string): string[] => [
  "--b",
  `Content-Type: ${type}`,
  `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  "Content-Transfer-Encoding: base64",
  "",
  Buffer.from(content).toString("base64"),
];
const mail = (...parts: readonly string[]): string =>
  ["Subject: a", 'Content-Type: multipart/mixed; boundary="b"', "", ...parts, "--b--"].join("\r\n");

/** What comes in of a file of this name: the text of each document, or the code of its fault. */
async function takenIn(name: string, content: Uint8Array | string): Promise<Record<string, string>> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const found: Record<string, string> = {};
  for await (const item of incomingFrom([file], {}))
    found[item.file] = "fault" in item ? item.fault.code : (await item.incoming.read(readDocument)).text.trim();
  return found;
}

describe("incomingFrom", () => {
  it("takes the files of a mail as documents of their own, also those of a mail or an archive within it", async () => {
    const zip = await makeZip({ "三.txt": "丙" });
    const inner = mail(...attached("二.txt", "text/plain", "乙"));

    const found = await takenIn(
      "来信.eml",
      mail(
        ...attached("一.csv", "text/csv", "档次,金额\n一,500\n"),
        ...attached("转发.eml", "application/octet-stream", inner),
        ...attached("打包.zip", "application/zip", zip),
        ...attached("程序.exe", "application/octet-stream", "x"),
        ...attached("smime.p7s", "application/pkcs7-signature", "x"),
      ),
    );

    expect(found).toEqual({
      "来信.eml": "Subject: a\nAttachments: 一.csv; 转发.eml; 打包.zip; 程序.exe",
      "来信.eml/一.csv": "档次 | 金额\n一 | 500",
      "来信.eml/转发.eml": "Subject: a\nAttachments: 二.txt",
      "来信.eml/转发.eml/二.txt": "乙",
      "来信.eml/打包.zip/三.txt": "丙",
      "来信.eml/程序.exe": "ingest/unsupported",
    });
  });

  it("takes the files of a mail in an archive too, and ends where mails lie in mails without end", async () => {
    const deep = Array.from({ length: 6 }).reduce<string>(
      (within) => mail(...attached("内.eml", "application/octet-stream", within)),
      "Subject: a\r\n\r\n底",
    );

    const zipped = await takenIn(
      "包.zip",
      await makeZip({ "信.eml": mail(...attached("一.txt", "text/plain", "甲")) }),
    );
    const nested = await takenIn("深.eml", deep);

    expect(Object.keys(zipped)).toEqual(["包.zip/信.eml", "包.zip/信.eml/一.txt"]);
    expect(Object.keys(nested).length).toBeLessThan(6);
  });

  it("keeps what came with a mail, or lies in an archive, from everybody who may not see the mail or the archive", async () => {
    const zip = await makeZip({ "信.eml": mail(...attached("二.txt", "text/plain", "乙")), "三.txt": "丙" });
    const file = path.join(folder, "包.zip");
    await writeFile(file, zip);
    const said = {
      "包.zip": { labels: ["人事"], issuer: "临州市人事局", title: "包" },
      "三.txt": { labels: ["财务"], issuer: "临州市财政局" },
      "*": { labels: ["公开"] },
    };
    const found: Record<string, unknown> = {};
    for await (const item of incomingFrom([file], said))
      if ("incoming" in item) found[item.file] = item.incoming.metadata;

    expect(found).toEqual({
      "包.zip/信.eml": { labels: ["人事"], issuer: "临州市人事局" },
      "包.zip/信.eml/二.txt": { labels: ["人事"], issuer: "临州市人事局" },
      "包.zip/三.txt": { labels: ["人事", "财务"], issuer: "临州市财政局" },
    });
  });
});
