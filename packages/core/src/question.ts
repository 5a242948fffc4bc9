import type { CivilDate } from "./civil-date.ts";
import type { Principal } from "./principal.ts";

/** A question that passed the edge: everything in it is checked. */
export interface Question {
  readonly text: string;
  /** As it was put, where it leaned on questions before it and `text` says what it means. */
  readonly asked?: string;
  readonly verticals: readonly string[];
  readonly collections?: readonly string[];
  /** The day the question is about. Absent: as the vertical's validity says. */
  readonly asOf?: CivilDate;
  /** Facts that a document must carry: `region=临州市`. */
  readonly filters: Readonly<Record<string, string>>;
  /** Ended texts are wanted too. */
  readonly history: boolean;
  readonly principal: Principal;
}
