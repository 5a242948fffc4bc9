import type { DraftSpan, Guard, Message, Verdict } from "@guildhall/core";
import { riskNamed } from "./risks.ts";
import { createWordFinder, type ListedWord, type WordList } from "./word-list.ts";

/** The guards of a list: one on questions, one on what a model says in its own words. What sources say is not touched. */
export function wordListGuards(list: WordList): readonly Guard[] {
  const find = createWordFinder(list.words);
  const common = { rule: list.rule, adjustable: ["soft", "off"] } as const;
  return [
    {
      ...common,
      id: `${list.id}/question`,
      sees: "question",
      release: "hold",
      judge: ({ question }) => verdictOn(find(question.text).map(({ listed }) => ({ listed }))),
    },
    {
      ...common,
      id: `${list.id}/answer`,
      sees: "draft",
      release: "retract",
      judge: ({ draft }) =>
        verdictOn(
          draft.sentences.flatMap(({ text, support }, sentence) =>
            support === "verbatim"
              ? []
              : find(text).map(({ listed, start, end }) => ({ listed, span: { sentence, start, end } })),
          ),
        ),
    },
  ];
}

interface Found {
  readonly listed: ListedWord;
  readonly span?: DraftSpan;
}

/** The gravest of what the found words ask for. A question has nothing to take out: what is to be redacted is marked there. */
function verdictOn(found: readonly Found[]): Verdict {
  const spans = found.flatMap(({ span }) => span ?? []);
  const asked = new Set(found.map(({ listed }) => listed.action));
  const risks = [...new Set(found.flatMap(({ listed }) => listed.risk ?? []))];
  const verdict = asked.has("block")
    ? "block"
    : asked.has("redact") && spans.length > 0
      ? "redact"
      : found.length > 0
        ? "mark"
        : "allow";
  if (verdict === "allow") return none;
  const meant = verdict === "redact" ? found.filter(({ listed }) => listed.action === "redact") : found;
  return {
    verdict,
    reason: said(found.length, risks.map(riskNamed)),
    ...(spans.length > 0 && { spans: meant.flatMap(({ span }) => span ?? []) }),
  };
}

const none: Verdict = { verdict: "allow", reason: { zh: "没有词库里的词。", en: "No word of the list." } };

/** The words themselves are not repeated. */
function said(count: number, risks: readonly Message[]): Message {
  const [zh, en] = [risks.map((risk) => risk.zh).join("、"), risks.map((risk) => risk.en).join("; ")];
  return {
    zh: `有 ${count} 处词库里的词${zh && `（${zh}）`}。`,
    en: `${count} word(s) of the list${en && ` (${en})`}.`,
  };
}
