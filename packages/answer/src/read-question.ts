import {
  assertPrincipal,
  isCivilDate,
  mayRead,
  PlatformError,
  type Principal,
  type Question,
  type Vertical,
} from "@guildhall/core";
import { inConversation } from "./conversation/follow-up.ts";

/** Longest question in code points; a longer text is a document and wants to be ingested. */
export const LONGEST_QUESTION = 4000;

export interface RawQuestion {
  readonly text: string;
  readonly verticals: readonly string[];
  readonly collections?: readonly string[];
  readonly asOf?: string;
  readonly filters?: Readonly<Record<string, string>>;
  readonly history?: boolean;
  /** Questions asked before this one in the same conversation, the first one first. */
  readonly conversation?: readonly string[];
  /** `research` takes the question apart by what it enumerates. Absent: `ask`. */
  readonly mode?: "ask" | "research";
}

/** The text of a question without the space around it. Throws `question/empty` or `question/too_long`. */
export function questionText(raw: string): string {
  const text = raw.trim();
  if (!/[\p{L}\p{N}]/u.test(text.slice(0, LONGEST_QUESTION))) throw new PlatformError("question/empty", {});
  const length = text.length > LONGEST_QUESTION ? [...text].length : text.length;
  if (length > LONGEST_QUESTION) throw new PlatformError("question/too_long", { length, limit: LONGEST_QUESTION });
  return text;
}

/** Checks a question once, at the edge. Throws `question/*`, `vertical/unknown` or `access/*`. */
export function readQuestion(raw: RawQuestion, principal: Principal, verticals: readonly Vertical[]): Question {
  assertPrincipal(principal);
  const asked = questionText(raw.text);
  const text = questionText(inConversation(asked, raw.conversation ?? []));
  if (raw.asOf !== undefined && !isCivilDate(raw.asOf))
    throw new PlatformError("question/wrong_date", { got: raw.asOf.slice(0, 40) });
  const unknown = raw.verticals.find((id) => !verticals.some((vertical) => vertical.id === id));
  if (unknown !== undefined || raw.verticals.length === 0) {
    throw new PlatformError("vertical/unknown", {
      vertical: (unknown ?? "").slice(0, 40),
      available: verticals.map(({ id }) => id).join(", "),
    });
  }
  const closed = raw.verticals.find((id) => !mayRead(principal, id));
  if (closed !== undefined) throw new PlatformError("access/other_vertical", { vertical: closed });
  return {
    text,
    ...(text === asked ? {} : { asked }),
    verticals: [...new Set(raw.verticals)],
    ...(raw.collections ? { collections: raw.collections } : {}),
    ...(raw.asOf === undefined ? {} : { asOf: raw.asOf }),
    filters: raw.filters ?? {},
    history: raw.history ?? false,
    principal,
  };
}
