import { clausesOf } from "../../dialogue/clauses.ts";
import { mentionsIn } from "../../dialogue/mentions.ts";
import { type Standing, standingOf, subjectOf } from "../../dialogue/standing.ts";
import { EARLIER, FOR_A_TIME } from "../../dialogue/told.ts";
import type { WrittenSection } from "./read-record.ts";

/** A finding in a section of a record, as it stands there. */
export interface WrittenFinding {
  readonly name: string;
  readonly kind: "symptom" | "sign" | "disease";
  readonly standing: Standing;
  readonly section: string;
  readonly clause: string;
  /** Of a time of its own: 昨日, 入院前, 曾. */
  readonly isTimed: boolean;
}

/** Denials of a whole list: 否认高血压、糖尿病史, 无咳嗽、咳痰及胸痛. */
const LIST = /(?:否认|(?<!有)无|未(?:见|诉|出现|闻及|触及)|没有)([^。；;]*?)(?=[。；;]|，(?!无|未|否认|及|或)|但|$)/g;

const LIST_IN_ENGLISH =
  /\b(?:no|denies|denied|without|negative for)\b([^.;?]*?)(?=[.;?]|,? \b(?:but|except|and (?:i|he|she))\b|, (?:i|he|she|we|they|there|it)\b|$)/gi;

/** What a section says of findings: a denial reaches over its list. */
export function writtenFindings({ id, text }: WrittenSection): readonly WrittenFinding[] {
  const denied = [...text.matchAll(LIST), ...text.matchAll(LIST_IN_ENGLISH)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const utterance = { index: 0, speaker: "patient" as const, text };
  return clausesOf(utterance).flatMap((clause) =>
    mentionsIn(clause.text)
      .filter((mention) => subjectOf(clause, mention) === "patient")
      .map((mention) => {
        const at = clause.start + mention.start;
        const isDenied = denied.some(([start, end]) => at >= start && at < end);
        return {
          name: mention.finding.name,
          kind: mention.finding.kind,
          standing: isDenied ? ("absent" as const) : standingOf(clause, mention, false),
          section: id,
          clause: clause.text.trim(),
          isTimed:
            EARLIER.test(clause.text) ||
            FOR_A_TIME.test(clause.text) ||
            /入院前|入院时|曾|后|好转|缓解|消失|减轻|\d+[天日小]|今晨|夜间|间断|偶/.test(clause.text),
        };
      }),
  );
}
