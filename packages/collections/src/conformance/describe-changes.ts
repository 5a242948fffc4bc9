import { describe, expect, it } from "vitest";
import { storedVersion } from "./stored-version.ts";
import {
  clerks,
  expectSame,
  firstPassageOf,
  probation,
  reader,
  scopeOf,
  startTrial,
  wordsOf,
  type MakeCollection,
} from "./trial.ts";

/** What storing, removing, reopening and merging leave behind. */
export function describeChanges(make: MakeCollection): void {
  describe("follows every change", () => {
    const trial = startTrial(make);

    it("forgets a removed document at once, and its statistics with it", async () => {
      await trial.store(probation);
      const before = await trial.search("试用期");
      await trial.store(clerks);

      await trial.engine.archive.commit({ remove: [storedVersion(clerks).version.documentId] }, reader);

      expectSame(await trial.search("试用期"), before);
      expect(await trial.engine.collection.passages([firstPassageOf(clerks)], scopeOf(reader))).toEqual([]);
      expect(await trial.engine.collection.identified(["公务员法第34条"], scopeOf(reader))).toEqual([]);
      expect(await (await trial.engine.reopened()).containing(wordsOf("公务员"), scopeOf(reader), 10)).toEqual([]);
    });

    it("brings a removed document back when it is stored again", async () => {
      await trial.store(probation, clerks);
      const before = await trial.search("试用期");
      await trial.engine.archive.commit({ remove: [storedVersion(clerks).version.documentId] }, reader);

      await trial.store(clerks);

      expect(await trial.search("公务员")).toHaveLength(1);
      expectSame(await trial.search("试用期"), before);
    });

    it("holds a version once, however often it is stored", async () => {
      await trial.store(probation, clerks);
      const before = await trial.search("试用期");

      await trial.store(clerks);
      await trial.store(clerks, clerks);

      expectSame(await trial.search("试用期"), before);
      expect((await trial.engine.collection.size(scopeOf(reader))).passages).toBe(3);
      expect(await trial.engine.collection.identified(["公务员法第34条"], scopeOf(reader))).toHaveLength(1);
    });

    it("answers the same after reopening and after merging", async () => {
      for (let at = 0; at < 20; at += 1)
        await trial.store({
          key: `办法${at}`,
          texts: [`第${at}号办法规定试用期为${at}个月。`, "本办法自公布之日起施行。"],
        });
      await trial.engine.archive.commit(
        {
          remove: [
            storedVersion({ key: "办法3", texts: ["第3号办法规定试用期为3个月。", "本办法自公布之日起施行。"] }).version
              .documentId,
          ],
        },
        reader,
      );
      const before = await trial.search("试用期几个月", scopeOf(reader), 50);

      expectSame(
        await (await trial.engine.reopened()).containing(wordsOf("试用期几个月"), scopeOf(reader), 50),
        before,
      );
      await trial.engine.settled();

      expectSame(await trial.search("试用期几个月", scopeOf(reader), 50), before);
      expectSame(
        await (await trial.engine.reopened()).containing(wordsOf("试用期几个月"), scopeOf(reader), 50),
        before,
      );
      expect(await trial.engine.collection.size(scopeOf(reader))).toMatchObject({ passages: 38, dead: 0 });
    });
  });
}
