import { describe } from "vitest";
import { describeAccess } from "./describe-access.ts";
import { describeChanges } from "./describe-changes.ts";
import { describeRanking } from "./describe-ranking.ts";
import { describeReading } from "./describe-reading.ts";
import type { MakeCollection } from "./trial.ts";

/** What every engine keeps. Each implementation calls this and adds only what is special. */
export function describeCollection(name: string, make: MakeCollection): void {
  describe(`the collection ${name}`, () => {
    describeRanking(make);
    describeReading(make);
    describeChanges(make);
    describeAccess(make);
  });
}
