import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { makePptx, textShape } from "../testing/make-pptx.ts";
import { Document, Packer, Paragraph } from "docx";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../formats.ts";
import { pdfOf } from "../testing/hostile-pdf.ts";
import { packZip } from "../testing/pack-zip.ts";
import { makePdf } from "../testing/make-pdf.ts";
import { createReadingPool, type ReadingPool } from "./create-reading-pool.ts";
import { startProcess } from "./start-process.ts";
import { systemWalls } from "./walls.ts";

const pdf = makePdf([[{ text: "住房办法", x: 90, y: 700 }], [{ text: "第二页", x: 90, y: 700 }]]);
const html = Buffer.from("<h1>通知</h1><table><tr><th>科室<th>床位<tr><td>内科<td>40</table>");
/** Sixty megabytes of drawing in sixty kilobytes, on a thousand pages: it takes many minutes. */
const endless = pdfOf(Buffer.alloc(60_000_000, "q 1 0 0 1 0 0 cm Q\n"), "", "", 1000);

let pools: ReadingPool[] = [];
const open = (limits: Parameters<typeof createReadingPool>[0] = {}): ReadingPool => {
  const pool = createReadingPool({ seconds: 60, ...limits });
  pools.push(pool);
  return pool;
};
afterEach(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
  pools = [];
});

describe("createReadingPool", () => {
  it("gives the very reading that reading here gives, and tells how many pages are read", async () => {
    const pool = open();
    const docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("住房办法")] }] }));
    const told: string[] = [];
    const onProgress = (done: number, total: number) => void told.push(`${done}/${total}`);

    expect(await pool.readDocument(pdf, "甲.pdf", { onProgress })).toEqual(await readDocument(pdf, "甲.pdf"));
    expect(await pool.readDocument(html, "乙.html")).toEqual(await readDocument(html, "乙.html"));
    expect(await pool.readDocument(docx, "丙.docx")).toEqual(await readDocument(docx, "丙.docx"));
    expect(told[0]).toBe("1/2");
  });

  it("reads every format there as here", async () => {
    const pool = open();
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("床位").addRows([
      ["科室", "床位"],
      ["内科", 40],
    ]);
    const files: readonly (readonly [string, Uint8Array])[] = [
      ["甲.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer())],
      ["乙.pptx", await makePptx([{ shapes: textShape(["申领条件"], { role: "title" }) }])],
      ["丙.eml", Buffer.from("From: a@example.org\r\nSubject: hello\r\n\r\nText\r\n")],
      ["丁.csv", Buffer.from("科室,床位\n内科,40\n")],
      ["戊.md", Buffer.from(`# 通知\n${"正文。\n".repeat(20_000)}`)],
    ];

    for (const [file, bytes] of files)
      expect(await pool.readDocument(bytes, file), file).toEqual(await readDocument(bytes, file));
  });

  it("passes on what a reader finds wrong, with its code and its words", async () => {
    const pool = open();

    await expect(pool.readDocument(pdf.subarray(0, 300), "甲.pdf")).rejects.toMatchObject({
      code: "ingest/corrupt",
      values: { file: "甲.pdf" },
    });
    await expect(pool.readDocument(html, "甲.docx")).rejects.toMatchObject({ code: "ingest/corrupt" });
  });

  it("goes on with the same process after a file that is broken or locked", async () => {
    const pool = open({ processes: 1 });
    const folders = async (): Promise<readonly string[]> =>
      (await readdir(tmpdir())).filter((name) => name.startsWith("guildhall-read-")).toSorted();
    await pool.readDocument(pdf, "甲.pdf");
    const before = await folders();

    await expect(pool.readDocument(Buffer.from("%PDF-1.7\n"), "乙.pdf")).rejects.toMatchObject({
      code: "ingest/corrupt",
    });
    await pool.readDocument(pdf, "甲.pdf");

    expect(await folders()).toEqual(before);
  });

  it("ING-02 ends a file that never ends, and reads the next one", async () => {
    const pool = open({ seconds: 4, processes: 1 });
    const [bad, good] = [pool.readDocument(endless, "甲.pdf"), pool.readDocument(html, "乙.html")];

    await expect(bad).rejects.toMatchObject({ code: "ingest/too_slow" });
    await expect(good).resolves.toMatchObject({ text: expect.stringContaining("内科 | 40") });
  });

  it("ING-01 ends a file that takes too much memory, and reads the next one", async () => {
    const pool = open({ megabytes: 160, processes: 1 });
    const wide = Buffer.from(`<table>${"<tr><td>a<td>b".repeat(400_000)}</table>`);

    await expect(pool.readDocument(wide, "甲.html")).rejects.toMatchObject({ code: "ingest/too_hungry" });
    await expect(pool.readDocument(html, "乙.html")).resolves.toMatchObject({ mediaType: "text/html" });
  });

  it("ends a reading that nobody waits for any more", async () => {
    const pool = open();
    const stop = new AbortController();
    const reading = pool.readDocument(endless, "甲.pdf", { signal: stop.signal });
    stop.abort("cancelled");

    await expect(reading).rejects.toBe("cancelled");
  });

  it("leaves no folder behind", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "guildhall-"));
    const usual = process.env["TMPDIR"] ?? tmpdir();
    process.env["TMPDIR"] = folder;
    const pool = open();
    await pool.readDocument(html, "乙.html");
    process.env["TMPDIR"] = usual;

    expect(await readdir(folder)).toHaveLength(1);
    await pool.close();
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

describe("a reading process", () => {
  /** What a document could do if it came to run code in the process that reads it. */
  async function tryOut(attempts: Readonly<Record<string, string>>): Promise<Record<string, string>> {
    const source = `
      const attempts = ${JSON.stringify(attempts)};
      process.once("message", async () => {
        const found = {};
        for (const [name, code] of Object.entries(attempts)) {
          found[name] = await run[name]().then((value) => JSON.stringify(value) ?? "done", (error) => error.code ?? error.name);
        }
        process.send({ kind: "found", found });
      });
      const run = { ${Object.entries(attempts)
        .map(([name, code]) => `${JSON.stringify(name)}: async () => { ${code} }`)
        .join(",\n")} };
      process.send({ kind: "ready" });`;
    const process_ = await startProcess({
      code: { source, filename: new URL("attempts.cjs", import.meta.url).pathname },
      megabytes: 256,
      within: await systemWalls(),
    });
    const found = new Promise<Record<string, string>>((resolve) => {
      process_.child.on("message", (told: { kind: string; found: Record<string, string> }) => {
        if (told.kind === "found") resolve(told.found);
      });
      process_.child.send({});
    });
    try {
      return await found;
    } finally {
      await process_.end();
    }
  }

  it("ING-05 reaches no network, starts no process and no thread, and makes no code of text", async () => {
    const found = await tryOut({
      connect: `require("node:net").connect(9, "127.0.0.1")`,
      socket: `new (require("node:net").Socket)().connect(9, "127.0.0.1")`,
      http: `require("node:http").get("http://127.0.0.1:9/")`,
      fetch: `return fetch("http://127.0.0.1:9/")`,
      udp: `require("node:dgram").createSocket("udp4")`,
      names: `return require("node:dns").promises.lookup("example.org")`,
      imported: `return (await import("node:https")).request("https://127.0.0.1:9/")`,
      listen: `require("node:net").createServer().listen(0)`,
      program: `require("node:child_process").spawnSync("id")`,
      thread: `new (require("node:worker_threads").Worker)("0", { eval: true })`,
      binding: `process.binding("tcp_wrap")`,
      code: `return new Function("return 1")()`,
      evaluated: `return eval("1")`,
      constructed: `return (async () => {}).constructor("return 1")()`,
    });

    expect(
      Object.entries(found).filter(([, code]) => !/^(?:ERR_CONFINED|ERR_ACCESS_DENIED|EvalError)$/.test(code)),
    ).toEqual([]);
  });

  it("ING-06 sees an empty folder, no secrets and no other files, and writes nowhere else", async () => {
    process.env["GUILDHALL_TEST_SECRET"] = "秘钥";
    const found = await tryOut({
      folder: `return require("node:fs").readdirSync(".")`,
      secret: `return Object.keys(process.env).filter((name) => /SECRET|KEY|URL|TOKEN/.test(name))`,
      passwords: `return require("node:fs").readFileSync("/etc/passwd", "utf8")`,
      outside: `require("node:fs").writeFileSync("../outside.txt", "x")`,
      linked: `require("node:fs").symlinkSync("/etc/passwd", "link")`,
      inside: `require("node:fs").writeFileSync("inside.txt", "x")`,
    });
    delete process.env["GUILDHALL_TEST_SECRET"];

    expect(found).toEqual({
      folder: "[]",
      secret: "[]",
      passwords: "ERR_ACCESS_DENIED",
      outside: "ERR_ACCESS_DENIED",
      linked: "ERR_ACCESS_DENIED",
      inside: "done",
    });
  });
});

describe("documents that name an address", () => {
  let address = "";
  let calls = 0;
  const canary = createServer((_request, response) => {
    calls += 1;
    response.end("秘密");
  });
  beforeAll(async () => {
    canary.listen(0, "127.0.0.1");
    await once(canary, "listening");
    address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/`;
  });
  afterAll(() => void canary.close());

  const word = (body: string, before = "", relations = "") =>
    packZip([
      {
        name: "[Content_Types].xml",
        content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      },
      {
        name: "_rels/.rels",
        content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      },
      {
        name: "word/_rels/document.xml.rels",
        content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
      },
      {
        name: "word/document.xml",
        content: `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${body}</w:t></w:r></w:p></w:body></w:document>`,
      },
    ]);

  it("ING-04 expand no entity, neither of a file nor of an address nor of one another", async () => {
    const pool = open();
    const file = word("正文&x;", `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>`);
    const remote = word("正文&x;", `<!DOCTYPE d [<!ENTITY x SYSTEM "${address}">]>`);
    const laughs = word(
      "正文&j;",
      `<!DOCTYPE d [<!ENTITY a "哈哈">${Array.from("bcdefghij", (name, at) => `<!ENTITY ${name} "${`&${"abcdefghi"[at]};`.repeat(10)}">`).join("")}]>`,
    );

    for (const bytes of [file, remote, laughs]) {
      const text = await pool.readDocument(bytes, "甲.docx").then(
        (reading) => reading.text,
        (fault: { code: string }) => fault.code,
      );
      expect(text).not.toMatch(/root:|秘密|哈哈哈哈/);
      expect(text).toMatch(/正文|^ingest\/corrupt$/);
    }
    expect(calls).toBe(0);
  });

  it("ING-05 are read without a call to it", async () => {
    const pool = open();
    const template = word(
      "正文",
      "",
      `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${address}" TargetMode="External"/>`,
    );
    const page = Buffer.from(
      `<link rel=stylesheet href="${address}"><iframe src="${address}"></iframe><img src="${address}"><svg onload="fetch('${address}')"></svg>正文`,
    );
    const action = pdfOf("BT /F1 9 Tf 50 700 Td (Text) Tj ET", `/OpenAction << /S /URI /URI (${address}) >>`);

    expect((await pool.readDocument(template, "甲.docx")).text).toBe("正文\n");
    expect((await pool.readDocument(page, "乙.html")).text).toBe("正文\n");
    expect((await pool.readDocument(action, "丙.pdf")).text).toBe("Text\n");
    expect(calls).toBe(0);
  });
});
