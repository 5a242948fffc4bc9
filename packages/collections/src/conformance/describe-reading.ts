import { describe, expect, it } from "vitest";
import { storedVersion } from "./stored-version.ts";
import { clerks, firstPassageOf, probation, reader, scopeOf, startTrial, type MakeCollection } from "./trial.ts";

/** Reads that do not rank. */
export function describeReading(make: MakeCollection): void {
  describe("gives passages back", () => {
    const trial = startTrial(make);

    it("finds passages by the identifiers they carry, in the order asked", async () => {
      await trial.store(probation, clerks);

      const hits = await trial.engine.collection.identified(
        ["公务员法第34条", "劳动合同法第19条", "没有第1条"],
        scopeOf(reader),
      );

      expect(hits.map(({ identifier, passageId }) => [identifier, passageId])).toEqual([
        ["公务员法第34条", firstPassageOf(clerks)],
        ["劳动合同法第19条", firstPassageOf(probation)],
      ]);
    });

    it("gives passages whole, in the order asked, and leaves out what is not there", async () => {
      await trial.store(probation, clerks);
      const [first, second] = storedVersion(probation).passages;

      const found = await trial.engine.collection.passages(
        [second?.passageId ?? "", firstPassageOf({ ...clerks, edition: "x" }), first?.passageId ?? ""],
        scopeOf(reader),
      );

      expect(found).toEqual([second, first]);
    });
  });
}
