import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, expectNoLoss } from "../../testing/expect-no-loss.ts";
import { attachmentsOf } from "./attachments.ts";
import { readEml } from "./read-eml.ts";

const lines = (...all: readonly string[]): Buffer => Buffer.from(all.join("\r\n"));
const encoded = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString("base64")}?=`;

/** 临州 and 住房 in GBK. */
const [LINZHOU, HOUSING] = ["c1d9d6dd", "d7a1b7bf"];

describe("readEml", () => {
  it("begins with who wrote to whom, when and about what", async () => {
    const reading = await readEml(
      lines(
        `From: ${encoded("王芳")} <wang@linzhou.example>`,
        `To: ${encoded("李明")} <li@yunze.example>, zhao@yunze.example`,
        `Subject: ${encoded("关于住房补贴")}`,
        ` ${encoded("发放时间的答复")}`,
        "Date: Mon, 2 Mar 2026 09:30:12 +0800",
        "Content-Type: text/plain; charset=UTF-8",
        "",
        "补贴自三月起发放。",
      ),
      "a.eml",
    );

    expect(reading.text.replaceAll("\r", "")).toBe(
      "Subject: 关于住房补贴发放时间的答复\nFrom: 王芳 <wang@linzhou.example>\nTo: 李明 <li@yunze.example>, zhao@yunze.example\nDate: 2026-03-02 09:30 +0800\n\n补贴自三月起发放。\n",
    );
    expect(reading.title).toBe("关于住房补贴发放时间的答复");
    expect(reading.headings).toEqual([{ start: 9, end: 22, level: 1 }]);
    expectNoLoss(reading);
  });

  it("reads GBK in encoded words, in quoted-printable bodies and bare", async () => {
    const quoted = (hex: string): string => hex.replaceAll(/../g, (byte) => `=${byte.toUpperCase()}`);
    const mail = lines(
      `Subject: =?gb2312?Q?${quoted(HOUSING)}?=`,
      "Content-Type: text/plain; charset=gbk",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      quoted(LINZHOU),
    );
    const bare = Buffer.concat([
      Buffer.from("Subject: "),
      Buffer.from(HOUSING, "hex"),
      Buffer.from("\r\nFrom: wang@linzhou.example\r\n\r\n"),
      Buffer.from(LINZHOU, "hex"),
    ]);

    expect((await readEml(mail, "a.eml")).text).toBe("Subject: 住房\n\n临州\n");
    expect((await readEml(bare, "a.eml")).text).toBe("Subject: 住房\nFrom: wang@linzhou.example\n\n临州\n");
  });

  it("takes the formatted text, whose tables are tables, and leaves out the plain one beside it", async () => {
    const mail = lines(
      "Subject: a",
      'Content-Type: multipart/alternative; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "档次 金额 一 500",
      "--b",
      "Content-Type: text/html; charset=utf-8",
      "",
      "<p>标准如下：</p><table><tr><th>档次</th><th>金额</th></tr><tr><td>一</td><td>500</td></tr></table><div style='display:none'>追踪</div>",
      "--b--",
    );

    const reading = await readEml(mail, "a.eml");

    expect(reading.text).toBe("Subject: a\n\n标准如下：\n档次 | 金额\n一 | 500\n");
    expect(cellsOf(reading)).toEqual([
      ["档次", "金额"],
      ["一", "500"],
    ]);
    expect(new Set(reading.omitted.map(({ reason }) => reason))).toEqual(new Set(["hidden", "alternative"]));
    expectNoLoss(reading);
  });

  it("names the attachments and gives them out as files, under names that lead nowhere", async () => {
    const mail = lines(
      "Subject: a",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "见附件。",
      "--b",
      "Content-Type: text/csv",
      "Content-Disposition: attachment; filename*0*=UTF-8''%E8%A1%A5%E8%B4%B4; filename*1*=%E6%A0%87%E5%87%86.csv",
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from("档次,金额\n一,500\n").toString("base64"),
      "--b",
      'Content-Type: text/plain; name="../../etc/passwd"',
      "Content-Disposition: attachment",
      "",
      "x",
      "--b",
      "Content-Type: message/rfc822",
      "",
      "Subject: inner",
      "",
      "转发",
      "--b--",
    );

    const attachments = await attachmentsOf(mail);

    expect((await readEml(mail, "a.eml")).text.replaceAll("\r", "")).toBe(
      "Subject: a\nAttachments: 补贴标准.csv; passwd; attachment-3.eml\n\n见附件。\n",
    );
    expect(attachments.map(({ name }) => name)).toEqual(["补贴标准.csv", "passwd", "attachment-3.eml"]);
    expect(Buffer.from(attachments[0]?.bytes ?? []).toString()).toBe("档次,金额\n一,500\n");
    expect((await readEml(attachments[2]?.bytes ?? new Uint8Array(), "b.eml")).text).toContain("转发");
  });

  it("calls what has no header of a mail corrupt, and parts without end too deep to read", async () => {
    const deep = Array.from({ length: 80 }, (_, at) => [
      `Content-Type: multipart/mixed; boundary="b${at}"`,
      "",
      `--b${at}`,
    ]);

    for (const mail of [lines("这不是邮件。"), lines("Subject: a", ...deep.flat())])
      await expect(readEml(mail, "a.eml")).rejects.toMatchObject({ code: "ingest/corrupt" });
  });

  it("accounts for every character of any mail", async () => {
    const words = fc.constantFrom(
      "第一条",
      "<p>",
      "</p>",
      "\r\n",
      " ",
      "𠮷",
      "⼊",
      "<table><tr><td>",
      "&amp;",
      "<!--",
      "--b",
    );
    const body = fc.array(words, { maxLength: 20 }).map((all) => all.join(""));

    await fc.assert(
      fc.asyncProperty(body, body, async (plain, html) => {
        const part = (type: string, text: string): string[] => [
          `--b`,
          `Content-Type: text/${type}; charset=utf-8`,
          "",
          text,
        ];
        const reading = await readEml(
          lines(
            "Subject: a",
            'Content-Type: multipart/alternative; boundary="b"',
            "",
            ...part("plain", plain),
            ...part("html", html),
            "--b--",
          ),
          "a.eml",
        );

        expect(reading.title).toBe("a");
        expectNoLoss(reading);
      }),
      { numRuns: 200 },
    );
  });
});
