import type { Answer, Citation } from "../api/shapes.ts";
import type { Language, Words } from "../words/words.ts";
import { placeInWords } from "./place-in-words.ts";
import { datesInWords, standingInWords, type Basis } from "./standing-in-words.ts";
import { statusInWords } from "./status-in-words.ts";

/** An answer as plain text to paste into a document: question, sentences with numbers, numbered sources, what to know, label. */
export function copyText(
  answer: Answer,
  words: Words,
  language: Language,
  address: string,
  basis: Basis = "effective",
): string {
  const numbers = numbersOf(answer);
  const sentences = answer.sentences.map(
    ({ text, citations }) =>
      text.replaceAll(/\n{2,}/g, "\n") + citations.map((id) => `[${numbers.get(id) ?? "?"}]`).join(""),
  );
  const declined =
    answer.status === "answered"
      ? []
      : [`【${statusInWords(answer.status, words)}】${answer.message?.[language] ?? ""}`];
  return [
    `${words.copyQuestion}${answer.question}`,
    "",
    ...declined,
    ...sentences,
    "",
    ...(answer.citations.length > 0 ? [words.copySources] : []),
    ...answer.citations.map((citation) => `[${numbers.get(citation.id) ?? "?"}] ${sourceLine(citation, words, basis)}`),
    ...answer.notices.map((notice) => `※ ${notice[language]}`),
    `${words.copyLabel}${labelLine(answer, words, language)}`,
    address,
  ]
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n");
}

/** The number under which each citation stands, from 1. */
export function numbersOf({ citations }: Pick<Answer, "citations">): ReadonlyMap<string, number> {
  return new Map(citations.map(({ id }, index) => [id, index + 1]));
}

function sourceLine(citation: Citation, words: Words, basis: Basis): string {
  const { word, detail } = standingInWords(citation.standing, words, basis);
  const parts = [
    `《${citation.title}》${citation.documentNumber ? `（${citation.documentNumber}）` : ""}`,
    placeInWords(citation.locator, words),
    [word, detail].filter(Boolean).join(" "),
    ...datesInWords(citation, words),
    ...(citation.fictional ? [words.fictional] : []),
  ];
  return parts.filter(Boolean).join(" · ");
}

function labelLine({ label, model, asOf, sentences }: Answer, words: Words, language: Language): string {
  const by = model.id === "extractive" ? words.noModel : words.modelInUse(model.id);
  return [...(sentences.length > 0 ? [label.visible[language]] : []), by, words.answeredAsOf(asOf)].join(" · ");
}
