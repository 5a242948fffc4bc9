/** A half-open range [start, end) of Unicode code points, as core says it. */
export type { Span } from "@guildhall/core";
