import { localPrincipal, PlatformError, type RankedPassage, type Reason } from "@guildhall/core";
import { explain } from "@guildhall/runtime";
import type { Command } from "../command.ts";
import { explanationInWords, reasonInWords } from "../present/explanation.ts";
import { placeInWords } from "../present/place.ts";
import { standingInWords } from "../present/standing.ts";
import { questionFlags, questionOf } from "./question-flags.ts";

export const searchCommand: Command = {
  name: "search",
  usage: '<vertical[,vertical]> "<question>" [--top N] [--as-of DATE] [--filter k=v] [--neighbours] [--explain]',
  describe: { zh: "查找相关段落", en: "find passages" },
  flags: {
    ...questionFlags,
    top: { type: "string", describe: { zh: "最多几段（默认 10）", en: "how many at most (default 10)" } },
    neighbours: {
      type: "boolean",
      describe: { zh: "连同前后各一段", en: "with the passages before and after each" },
    },
    explain: { type: "boolean", describe: { zh: "说明每一段为何入选", en: "say why each passage was found" } },
  },
  async run(invocation) {
    const question = questionOf(invocation, searchCommand);
    const top = countOf(invocation.text("top") ?? "10");
    const runtime = await invocation.runtime();
    const results = await runtime.search(question, localPrincipal, top, {
      neighbours: invocation.isSet("neighbours"),
    });
    const hits = results.flatMap(({ vertical, retrieved }) =>
      retrieved.passages.map((ranked, index) => ({
        ...hitOf(ranked, index + 1),
        vertical: vertical.id,
        reasons: ranked.reasons,
      })),
    );
    const asOf = results[0]?.retrieved.asOf;
    const isExplained = invocation.isSet("explain");
    const explanations = isExplained ? results.map(explain) : [];
    const { language } = invocation;
    invocation.out(
      {
        question: question.text,
        asOf,
        hits: hits.map(({ reasons, ...hit }) => (isExplained ? { ...hit, reasons } : hit)),
        ...(isExplained ? { explanations } : {}),
      },
      () =>
        [
          ...(isExplained ? explanations.map((each) => explanationInWords(each, language)) : []),
          ...(hits.length > 0 ? hits.map((hit) => inWords(hit, language, isExplained)) : [nothing[language]]),
        ].join("\n\n"),
    );
    return 0;
  },
};

const nothing = { zh: "没有找到。", en: "Nothing found." };

interface SearchHit {
  readonly rank: number;
  readonly documentId: string;
  readonly versionId: string;
  readonly passageId: string;
  readonly title: string;
  readonly place: string;
  readonly standing: RankedPassage["standing"];
  readonly score: number;
  readonly text: string;
  /** Texts of the passages around it, when asked for. */
  readonly before?: string;
  readonly after?: string;
}

function hitOf(
  { passage, document: { version }, standing, score, neighbours = {} }: RankedPassage,
  rank: number,
): SearchHit {
  return {
    rank,
    documentId: version.documentId,
    versionId: version.versionId,
    passageId: passage.passageId,
    title: version.title,
    place: placeInWords(passage.locator),
    standing,
    score,
    text: passage.text,
    ...(neighbours.before ? { before: neighbours.before.text } : {}),
    ...(neighbours.after ? { after: neighbours.after.text } : {}),
  };
}

function inWords(hit: SearchHit & { reasons: readonly Reason[] }, language: "zh" | "en", explain: boolean): string {
  const why = explain ? `\n    ${hit.reasons.map((reason) => reasonInWords(reason, language)).join("; ")}` : "";
  return `${hit.rank}. 《${hit.title}》 ${hit.place}  ·  ${standingInWords(hit.standing, language)}${why}${indented(hit.before, "┆  ")}${indented(hit.text, "   ")}${indented(hit.after, "┆  ")}`;
}

/** A passage on lines of its own behind a margin; nothing where there is none. */
function indented(text: string | undefined, margin: string): string {
  return text === undefined ? "" : `\n${margin}${text.trim().replaceAll(/\s*\n\s*/g, `\n${margin}`)}`;
}

function countOf(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1 && count <= 1000) return count;
  throw new PlatformError("cli/wrong_value", {
    flag: "--top",
    expected: { zh: " 1 到 1000 的整数", en: "a whole number from 1 to 1000" },
    got: value.slice(0, 40),
  });
}
