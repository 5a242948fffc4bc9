import type { Answer } from "../api/shapes.ts";

/** A question of this session, to come back to. It is kept by the tab alone: other people use the same computer. */
export interface Asked {
  readonly id: string;
  readonly question: string;
  /** What it was taken to mean, where it leaned on one before it. */
  readonly meaning: string;
  readonly verticals: readonly string[];
  readonly asOf: string;
  readonly status: Answer["status"];
}

const key = "guildhall.asked";
const most = 8;

export function askedInSession(): readonly Asked[] {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "[]") as readonly Asked[];
  } catch {
    return [];
  }
}

/** Puts an answer first and gives the list as it now stands. */
export function rememberAsked({ auditId, question, understoodAs, verticals, asOf, status }: Answer): readonly Asked[] {
  const last = { id: auditId, question, meaning: understoodAs ?? question, verticals, asOf, status };
  const asked = [last, ...askedInSession().filter(({ id }) => id !== auditId)].slice(0, most);
  try {
    sessionStorage.setItem(key, JSON.stringify(asked));
  } catch {
    return asked;
  }
  return asked;
}

/** What was asked of a vertical before, the first one first, for a question that leans on it: 那2021年呢？ */
export function earlierIn(vertical: string): string[] {
  return askedInSession()
    .filter(({ verticals }) => verticals?.includes(vertical))
    .map(({ meaning }) => meaning)
    .toReversed();
}
