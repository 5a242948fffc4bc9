import type { Piece } from "../shared/first-way.ts";
import type { Figure } from "./figures.ts";
import type { Period } from "./periods.ts";

/** A piece of a document of this trade, with the figures it holds. */
export interface FinancePiece extends Piece {
  readonly figures: readonly Figure[];
}

/** What the whole document says about its figures. */
export interface Subject {
  /** The period the document reports on. */
  readonly period: Period | undefined;
  /** 年度报告, 半年度报告, 季度报告, 10-K: the first source of its figures. */
  readonly isPeriodic: boolean;
  /** 研究报告: what others say about a company. */
  readonly isOpinion: boolean;
}
