import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../root.ts";

/** A document of the pretended archive, with what the page asks of it. */
export interface Held {
  readonly documentId: string;
  readonly vertical: string;
  readonly title: string;
  readonly text: string;
  readonly collection: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly standing: Readonly<Record<string, unknown>>;
  readonly headings: readonly { start: number; end: number; level: number }[];
  readonly tables: readonly unknown[];
  readonly places: readonly { page: number; start: number; end: number; box: readonly number[] }[];
  readonly pageSizes?: readonly { width: number; height: number }[];
}

const samples = join(root, "verticals/government/samples");

/** Documents as the real archive would hold them: an old and a new rule, a paged label, a report with a table. */
export function pretendedDocuments(): Held[] {
  const read = (name: string) => readFileSync(join(samples, name), "utf8").replaceAll(/\*\*/g, "");
  return [
    held("rule-new", "government", "临州市人才住房补贴办法", ...markdown(read("临州市人才住房补贴办法.md")), {
      facts: {
        issuer: "临州市人民政府",
        documentNumber: "临政规〔2024〕3号",
        region: "临州市",
        publishedOn: "2024-03-15",
        effectiveFrom: "2024-05-01",
        effectiveTo: "2029-05-01",
        sources: {
          issuer: "read",
          documentNumber: "read",
          region: "given",
          publishedOn: "read",
          effectiveFrom: "read",
          effectiveTo: "read",
        },
      },
      standing: { status: "in_force", on: "2024-05-01" },
    }),
    held("rule-old", "government", "临州市人才住房补贴暂行办法", ...markdown(read("临州市人才住房补贴暂行办法.md")), {
      facts: {
        issuer: "临州市人民政府",
        documentNumber: "临政发〔2021〕18号",
        region: "临州市",
        publishedOn: "2021-04-28",
        effectiveFrom: "2021-06-01",
        sources: { issuer: "read", documentNumber: "read", publishedOn: "read", effectiveFrom: "read" },
      },
      standing: {
        status: "ended",
        on: "2024-05-01",
        by: { documentId: "rule-new", title: "临州市人才住房补贴办法", how: "repealed" },
      },
    }),
    held("guide", "government", "临州市居住证申领办事指南", ...markdown(read("临州市居住证申领办事指南.md")), {
      facts: { issuer: "临州市公安局", region: "临州市", sources: { issuer: "given", region: "given" } },
      standing: { status: "unknown" },
    }),
    label(),
    report(),
  ];
}

function held(
  documentId: string,
  vertical: string,
  title: string,
  text: string,
  headings: Held["headings"],
  rest: Pick<Held, "facts" | "standing"> & Partial<Held>,
): Held {
  return { documentId, vertical, title, text, headings, tables: [], places: [], collection: "samples", ...rest };
}

/** Markdown without its marks, and where its headings stand. */
function markdown(source: string): [string, Held["headings"]] {
  let text = "";
  const headings: { start: number; end: number; level: number }[] = [];
  for (const line of source.split("\n")) {
    const [, marks, words] = /^(#+) (.*)$/.exec(line) ?? [];
    const start = Array.from(text).length;
    if (marks && words) headings.push({ start, end: start + Array.from(words).length, level: marks.length });
    text += `${words ?? line}\n`;
  }
  return [text, headings];
}

function label(): Held {
  const pages = [
    ["和宁颗粒说明书", "【成份】和宁草、苦参。", "【适应症】用于轻度腹泻。"],
    [
      "【用法用量】口服。成人一次10克，一日3次。",
      "儿童一次5克，一日最大剂量不超过15克。",
      "【禁忌】对本品过敏者禁用。",
    ],
  ];
  let start = 0;
  const places = pages.flatMap((lines, page) =>
    lines.map((line, index) => {
      const span = { start, end: start + line.length };
      start = span.end + 1;
      return {
        kind: "page",
        page: page + 1,
        ...span,
        box: [72, 90 + index * 40, 72 + line.length * 16, 112 + index * 40],
      };
    }),
  );
  return held("label", "medical", "和宁颗粒说明书", pages.flat().join("\n"), [], {
    facts: {
      issuer: "云泽和宁药业有限公司",
      publishedOn: "2025-02-01",
      sources: { issuer: "read", publishedOn: "read" },
    },
    standing: { status: "in_force", on: "2025-02-01" },
    places,
    pageSizes: [
      { width: 595, height: 842 },
      { width: 595, height: 842 },
    ],
  });
}

function report(): Held {
  const lines = [
    "临海精工股份有限公司2025年年度报告（摘录）",
    "主要会计数据（合并）",
    "项目 | 2025年 | 2024年 | 增减",
    "营业收入 | 182,340.56 | 160,021.13 | 13.95%",
    "归属于上市公司股东的净利润 | 21,508.77 | 19,876.02 | 8.21%",
    "经营活动产生的现金流量净额 | 18,990.12 | 22,310.45 | -14.88%",
    "以上数据以合并口径列示。",
  ];
  const text = lines.join("\n");
  const rows = lines.slice(2, 6).map((line) => {
    let start = text.indexOf(line);
    const row = { start, end: start + line.length };
    const cells = line.split(" | ").map((cell) => {
      const span = { start, end: start + cell.length };
      start = span.end + 3;
      return span;
    });
    return { ...row, cells };
  });
  return held(
    "report",
    "finance",
    "临海精工股份有限公司2025年年度报告",
    text,
    [{ start: 0, end: lines[0]?.length ?? 0, level: 1 }],
    {
      facts: {
        issuer: "临海精工股份有限公司",
        publishedOn: "2026-04-20",
        sources: { issuer: "read", publishedOn: "read" },
        more: { code: "600999", reportPeriod: "2025年度" },
      },
      standing: { status: "in_force", on: "2026-04-20" },
      tables: [
        {
          start: rows[0]?.start,
          end: rows.at(-1)?.end,
          rows,
          headerRows: 1,
          unit: { words: "万元", at: { start: 0, end: 0 } },
        },
      ],
    },
  );
}
