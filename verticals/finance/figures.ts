import type { Scope, State } from "./tables/columns.ts";
import type { Period } from "./periods.ts";

/** A figure that a passage holds, as far as it can be asked for. */
export interface Figure {
  readonly measure: string;
  readonly period: Period;
  readonly scope: Scope;
  readonly state?: State;
  readonly source: "own" | "comparative" | "other";
}

/** What a question asks for, or a passage holds, under one name of a company. */
export interface FigureKeyParts {
  readonly company: string;
  readonly period: Period;
  readonly scope: Scope;
  readonly measure: string;
  readonly state?: State | "快报";
}

/** 临江精密|2025M9|合并|营业收入, with |调整后 where the figure is not the one first published. */
export function figureKey({ company, period, scope, measure, state }: FigureKeyParts): string {
  return [company, period, scope, measure, ...(state === undefined ? [] : [state])].join("|");
}

/**
 * A periodic report of the period itself goes before one that shows it for comparison, and both before an express report, a
 * record or a press text. Of keys that end alike retrieval takes the longest that exists, so the better source has the
 * longer key.
 */
const RANKS: Readonly<Record<Figure["source"], string>> = { own: "本期:报表:", comparative: "报表:", other: "" };

/** The key a passage carries for a figure. */
export function keyOf(figure: Figure, company: string): string {
  return RANKS[figure.source] + figureKey({ company, ...figure });
}

/** The keys a question asks for: the figure from any source. */
export function keysAsked(parts: FigureKeyParts): string[] {
  return Object.values(RANKS).map((rank) => rank + figureKey(parts));
}
