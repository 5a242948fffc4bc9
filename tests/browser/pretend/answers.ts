import type { Held } from "./archive.ts";

export interface Asked {
  readonly question: string;
  readonly verticals: readonly string[];
  readonly asOf: string;
}

const model = { id: "extractive", provider: "guildhall", version: "1" };
const label = { provenance: "extracted", visible: { zh: "原文摘录", en: "Verbatim excerpts" } };
const guards = [
  {
    id: "every-sentence-cites",
    verdict: "allow",
    reason: { zh: "每一句都注明了出处。", en: "Every sentence cites its source." },
    rule: { source: "Guildhall DESIGN §3", verified: true },
  },
  {
    id: "quotes-stand-in-source",
    verdict: "allow",
    reason: { zh: "引文逐字见于原文。", en: "Every quote stands in its source." },
    rule: { source: "Guildhall DESIGN §3", verified: true },
  },
];

/** An answer of the shape that the server gives, for the few questions that the page is tried with. */
export function pretendedAnswer(asked: Asked, held: readonly Held[], auditId: string): Record<string, unknown> {
  const { question, verticals, asOf } = asked;
  const of = (status: string, rest: Record<string, unknown> = {}) => ({
    status,
    question,
    sentences: [],
    citations: [],
    notices: [],
    guards: [],
    model,
    asOf,
    verticals,
    usage: { inputTokens: 0, outputTokens: 0 },
    timings: { total: 42 },
    label,
    auditId,
    ...rest,
  });
  const own = held.find(
    ({ collection, vertical, title }) =>
      collection !== "samples" && vertical === verticals[0] && question.includes(title),
  );
  if (own) return of("answered", quoting([own, own.text.trim().split("\n").at(-1) ?? ""]));
  const by = (id: string) => held.find(({ documentId }) => documentId === id);
  const [newer, older, drug, year] = ["rule-new", "rule-old", "label", "report"].map(by);
  if (/股票|该不该买/.test(question))
    return of("refused", {
      message: {
        zh: "这里不提供投资建议，也不预测行情。",
        en: "No investment advice and no market forecast are given here.",
      },
      next: "redirect",
    });
  if (/头孢/.test(question))
    return of("refused", {
      message: { zh: "这里不开处方，也不代替医师决定用药。", en: "Nothing is prescribed here." },
      next: "redirect",
    });
  if (/不想活/.test(question))
    return of("refused", {
      message: { zh: "您现在的安全最要紧。", en: "Your safety comes first." },
      next: "crisis_help",
    });
  if (/冲突/.test(question) && newer && older)
    return of("conflicting", {
      ...quoting([newer, "硕士研究生每月一千二百元"], [older, "硕士研究生每月一千元"]),
      message: { zh: "两个文件的数额不同。", en: "The two documents give different amounts." },
    });
  if (/临州市.*租房补贴/.test(question) && newer && older) {
    if (asOf < "2024-05-01")
      return of("answered", {
        ...quoting([
          { ...older, standing: { status: "in_force", on: "2021-06-01" } },
          "第六条　租房补贴按月计算，标准如下：\n\n（一）博士研究生每月一千五百元；\n\n（二）硕士研究生每月一千元；\n\n（三）本科毕业生每月六百元。",
        ]),
        notices: [
          {
            kind: "other_version",
            documentId: "rule-new",
            zh: "《临州市人才住房补贴暂行办法》的这一文本适用至 2024-05-01 前，此后见《临州市人才住房补贴办法》。",
            en: "This text applies until 2024-05-01; after that see 《临州市人才住房补贴办法》.",
          },
        ],
      });
    return of(
      "answered",
      quoting(
        [newer, newer.text.split("\n").find((line) => line.includes("一千二百元")) ?? ""],
        [newer, newer.text.split("\n").find((line) => line.startsWith("第五条")) ?? ""],
      ),
    );
  }
  if (/租房补贴/.test(question))
    return of("clarification", {
      message: {
        zh: "不同地区的标准不同。请说明是哪个地区：临州市、云泽市。",
        en: "Regions differ. Which one: 临州市 or 云泽市?",
      },
    });
  if (/儿童/.test(question) && drug) return of("answered", quoting([drug, "儿童一次5克，一日最大剂量不超过15克。"]));
  if (/营业收入/.test(question) && year)
    return of("answered", quoting([year, "营业收入 | 182,340.56 | 160,021.13 | 13.95%"]));
  const nearest = held
    .filter(({ vertical }) => vertical === verticals[0])
    .slice(0, 3)
    .map(({ documentId, title }) => ({ documentId, title }));
  return of("not_found", {
    message: { zh: "现有资料中没有找到能回答这个问题的内容。", en: "Nothing in the archive answers this question." },
    searched: { documents: held.filter(({ vertical }) => vertical === verticals[0]).length, nearest },
  });
}

function quoting(...quotes: readonly [Held, string][]): Record<string, unknown> {
  const citations = quotes.map(([held, quote], index) => {
    const start = Array.from(held.text.slice(0, held.text.indexOf(quote))).length;
    const { publishedOn, effectiveFrom, effectiveTo, documentNumber } = held.facts as Record<
      string,
      string | undefined
    >;
    const article = /^第[一二三四五六七八九十百]+条/.exec(quote)?.[0];
    return {
      id: `c${index + 1}`,
      documentId: held.documentId,
      versionId: `${held.documentId}-1`,
      passageId: `p${index}`,
      vertical: held.vertical,
      collection: held.collection,
      title: held.title,
      ...(documentNumber ? { documentNumber } : {}),
      locator: article
        ? { kind: "article", path: ["第二章　补贴条件和标准"], article }
        : { kind: "section", path: ["正文"] },
      quote,
      start,
      end: start + Array.from(quote).length,
      dates: { publishedOn, effectiveFrom, effectiveTo },
      standing: held.standing,
      fictional: held.collection === "samples",
    };
  });
  const sentences = citations.map(({ id, quote }) => ({ text: quote, citations: [id], support: "verbatim" }));
  return { sentences, citations, guards };
}
