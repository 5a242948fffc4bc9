import type { ValidityPolicy } from "@guildhall/core";
import type { Metadata } from "@guildhall/ingest";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTrade, TODAY } from "./open-trade.ts";

const QUESTION = "采砂许可证的有效期限是多久";
const TITLE = "采砂管理办法";
const text = (years: string, number: number) =>
  `采砂许可证的有效期限为${years}年，由市水务局核发，见第${number}号文件。`;

/** What every policy keeps, whichever trade declares it. */
export function describeValidity(name: string, policy: ValidityPolicy): void {
  const { basis, ended } = policy;
  const asks = policy.default === "ask" && basis !== "none";

  describe(`validity ${name} (basis ${basis}, default ${policy.default}, ended ${ended})`, () => {
    let trade: Awaited<ReturnType<typeof openTrade>>;
    beforeEach(async () => {
      trade = await openTrade(policy);
    });
    afterEach(() => trade.end());

    /** Facts of a text that counts from that day on, as this trade reckons. */
    const from = (day: string): Metadata => (basis === "known" ? { knownOn: day } : { effectiveFrom: day });
    /** The older and the newer text of one rule; where no day decides, two versions of one document. */
    const bringBoth = async (): Promise<void> => {
      const older = { file: "older.txt", text: text("二", 1), metadata: { title: TITLE, ...from("2015-05-01") } };
      const newer = { file: "newer.txt", text: text("三", 2), metadata: { title: TITLE, ...from("2025-01-01") } };
      if (basis === "none" || basis === "known") {
        const externalId = "rule";
        await trade.bring({ ...older, metadata: { ...older.metadata, externalId } });
        await trade.bring({ ...newer, metadata: { ...newer.metadata, externalId } });
      } else await trade.bring(older, newer);
    };
    const statuses = async (more: { asOf?: string; history?: boolean }) =>
      (await trade.find(QUESTION, more)).map(({ status }) => status);

    describe.runIf(basis === "none")("without days", () => {
      it("takes the newest version of a document, and shows or hides the older as the trade says", async () => {
        await bringBoth();

        expect(await statuses({})).toEqual(ended === "mark" ? ["in_force", "ended"] : ["in_force"]);
        expect(await statuses({ asOf: "2015-06-01" })).toEqual(await statuses({}));
      });
    });

    describe.skipIf(basis === "none")("with days", () => {
      it("finds the text of the day on the day before, the day and the day after", async () => {
        await bringBoth();
        const answerOn = async (asOf: string) => (await trade.ask(QUESTION, { asOf })).sentences[0]?.text;

        expect(await answerOn("2024-12-31")).toContain("二年");
        expect(await answerOn("2025-01-01")).toContain("三年");
        expect(await answerOn("2025-01-02")).toContain("三年");
      });

      it("shows an ended text behind the one that took its place, or hides it, as the trade says", async () => {
        await bringBoth();

        expect(await statuses({ asOf: TODAY })).toEqual(ended === "mark" ? ["in_force", "ended"] : ["in_force"]);
      });

      const next = { file: "next.txt", text: text("三", 2), metadata: { title: TITLE, ...from("2027-01-01") } };

      it.runIf(basis === "known")("tells nothing that was not known on the day", async () => {
        await trade.bring(next);

        expect(await statuses({ asOf: TODAY, history: true })).toEqual([]);
        expect((await trade.ask(QUESTION, { asOf: TODAY })).status).toBe("not_found");
      });

      it.skipIf(basis === "known")("shows a text that does not apply yet as such", async () => {
        await trade.bring(next);

        const answer = await trade.ask(QUESTION, { asOf: TODAY });
        expect(answer.notices.map(({ kind }) => kind)).toEqual(["not_yet"]);
        expect(answer.citations.map(({ standing }) => standing)).toEqual([{ status: "not_yet", on: "2027-01-01" }]);
      });

      it("says that a day is missing, and guesses none", async () => {
        await trade.bring({ file: "undated.txt", text: text("三", 2), metadata: { title: TITLE } });

        const answer = await trade.ask(QUESTION, { asOf: TODAY });

        expect(answer.citations.map(({ standing, dates }) => [standing, dates])).toEqual([[{ status: "unknown" }, {}]]);
        expect(answer.notices.map(({ kind }) => kind)).toEqual(["unknown_date"]);
      });
    });

    it("shows every version when history is asked for, except what was not known yet", async () => {
      await bringBoth();

      expect((await statuses({ history: true, asOf: TODAY })).toSorted()).toEqual(["ended", "in_force"]);
    });

    it("lets no crowd of ended texts push the one that counts off the list", async () => {
      // Where no day of effect decides, what ends a text is a newer version of its document.
      const isByVersion = basis === "none" || basis === "known";
      const crowd = Array.from({ length: 500 }, (_, at) => ({
        file: `${at}.txt`,
        text: text("二", at + 10),
        metadata: {
          title: isByVersion ? TITLE : `${TITLE}之${at}`,
          externalId: isByVersion ? "rule" : `rule ${at}`,
          ...from("2015-05-01"),
          ...(isByVersion ? {} : { effectiveTo: "2020-01-01" }),
        },
      }));
      const last = {
        file: "last.txt",
        text: "已改由省厅办理。",
        metadata: { title: TITLE, externalId: "rule", ...from("2016-05-01") },
      };
      await trade.bring(...crowd, ...(isByVersion ? [last] : []));
      const one = `${text("三", 2)}前款规定的期限届满前三十日内，持证人可以向原发证机关申请延续，逾期不予受理。`;
      await trade.bring({ file: "one.txt", text: one, metadata: { title: "河道采砂规定", ...from("2021-01-01") } });

      const found = await trade.find(QUESTION, { asOf: TODAY });

      expect(found).toContainEqual({ file: "one.txt", status: "in_force" });
      expect(found.some(({ status }) => status === "ended")).toBe(ended === "mark");
    });

    it("shows a text asked for by its number even where it has ended, and says so", async () => {
      await bringBoth();

      const found = await trade.find("第1号文件说了什么", { asOf: TODAY });

      expect(found[0]).toMatchObject({ status: "ended" });
    });

    it.runIf(asks)("asks which day is meant, and answers when it is told", async () => {
      await bringBoth();

      const undated = await trade.ask(QUESTION);

      expect(undated).toMatchObject({ status: "clarification", citations: [] });
      expect(undated.message?.zh).toContain("日期");
      expect((await trade.ask(QUESTION, { asOf: TODAY })).status).toBe("answered");
    });

    it.skipIf(asks)("answers for today when no day is named", async () => {
      await bringBoth();

      expect(await trade.ask(QUESTION)).toMatchObject({ status: "answered", asOf: TODAY });
    });
  });
}
