import type { Answer, Citation, Language } from "@guildhall/core";
import { placeInWords } from "./place.ts";
import { standingInWords } from "./standing.ts";

const statusInWords = {
  answered: { zh: "", en: "" },
  clarification: { zh: "需要补充", en: "Clarification needed" },
  not_found: { zh: "没有找到", en: "Not found" },
  conflicting: { zh: "资料不一致", en: "Sources conflict" },
  out_of_scope: { zh: "不属于本行业", en: "Out of scope" },
  refused: { zh: "不予回答", en: "Refused" },
  blocked: { zh: "未通过核查", en: "Blocked" },
} as const;

/** An answer as a person reads it: sentences with numbers, then where each stands and what to know about it. */
export function answerInWords(answer: Answer, language: Language): string {
  const numbers = new Map(answer.citations.map(({ id }, index) => [id, index + 1]));
  const sentences = answer.sentences.map(
    ({ text, citations }) => `${text}${citations.map((id) => `[${numbers.get(id) ?? "?"}]`).join("")}`,
  );
  const status = statusInWords[answer.status][language];
  return [
    ...(answer.understoodAs === undefined ? [] : [understoodInWords(answer.understoodAs, language)]),
    ...(status ? [`【${status}】${answer.message?.[language] ?? ""}`] : []),
    ...(answer.research ? researchInWords(answer.research, sentences, language) : sentences),
    ...answer.citations.flatMap((citation) => [
      `[${numbers.get(citation.id) ?? "?"}] ${sourceInWords(citation, language)}`,
      ...referencesInWords(citation, language),
    ]),
    ...answer.notices.map((notice) => `※ ${notice[language]}`),
    ...searchedInWords(answer, language),
    footer(answer, language),
  ].join("\n");
}

function understoodInWords(question: string, language: Language): string {
  return language === "zh" ? `（理解为：${question}）` : `(Taken to mean: ${question})`;
}

function sourceInWords(citation: Citation, language: Language): string {
  const number = citation.documentNumber ? `（${citation.documentNumber}）` : "";
  const fictional = citation.fictional ? (language === "zh" ? "  ·  虚构样例" : "  ·  fictional sample") : "";
  return `《${citation.title}》${number} ${placeInWords(citation.locator)}  ·  ${standingInWords(citation.standing, language)}${fictional}`;
}

/** Every part of the question with its own sentences. */
function researchInWords(
  steps: NonNullable<Answer["research"]>,
  sentences: readonly string[],
  language: Language,
): readonly string[] {
  return steps.flatMap(({ question, sentences: own, message }) => [
    `■ ${question}`,
    ...(own.length > 0 ? own.map((index) => `  ${sentences[index] ?? ""}`) : [`  ${message?.[language] ?? ""}`]),
  ]);
}

const BEGINNING = 60;

/** What the quoted words point to: 前款 → 第二条第二款: its first words. */
function referencesInWords({ references = [], documentId }: Citation, language: Language): readonly string[] {
  return references.map(({ words, title, target }) => {
    if (!target) {
      const absent = language === "zh" ? "未收入，或没有这一处" : "not held, or no such place";
      return `    “${words}” → ${title === undefined ? "" : `《${title}》`}${absent}`;
    }
    const of = target.documentId === documentId ? "" : `《${target.title}》`;
    const quote = target.quote.replaceAll(/\s+/g, " ").slice(0, BEGINNING);
    return `    “${words}” → ${of}${placeInWords(target.locator)}  ${quote}`;
  });
}

function searchedInWords({ searched }: Answer, language: Language): readonly string[] {
  if (!searched) return [];
  const titles = searched.nearest.map(({ title }) => `《${title}》`).join(language === "zh" ? "、" : ", ");
  const nearest = titles ? (language === "zh" ? `；最接近的是${titles}` : `; nearest: ${titles}`) : "";
  return [
    language === "zh"
      ? `查找了 ${searched.documents} 份文件${nearest}`
      : `Searched ${searched.documents} documents${nearest}`,
  ];
}

function footer({ asOf, model, label, sentences }: Answer, language: Language): string {
  const by = model.id === "extractive" ? (language === "zh" ? "未用模型" : "no model") : model.id;
  const visible = sentences.length > 0 ? `${label.visible[language]} · ` : "";
  return language === "zh" ? `— ${visible}${by} · 按 ${asOf} 的有效文本` : `— ${visible}${by} · as of ${asOf}`;
}
