import type { Answer } from "../api/shapes.ts";

/** A question of this session, to come back to. It is kept by the tab alone: other people use the same computer. */
export interface Asked {
  readonly id: string;
  readonly question: string;
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
export function rememberAsked({ auditId, question, asOf, status }: Answer): readonly Asked[] {
  const asked = [{ id: auditId, question, asOf, status }, ...askedInSession().filter(({ id }) => id !== auditId)].slice(
    0,
    most,
  );
  try {
    sessionStorage.setItem(key, JSON.stringify(asked));
  } catch {
    return asked;
  }
  return asked;
}
