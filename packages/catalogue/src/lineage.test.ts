import type { DocumentFacts } from "@guildhall/core";
import { standingOn } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { intervalOf, type LineageText } from "./lineage.ts";

type Days = Omit<DocumentFacts, "sources">;
const text = (title: string, days: Days, more: Partial<LineageText> = {}): LineageText => ({
  versionId: `${title}/${JSON.stringify(days)}`,
  documentId: `${title}/${JSON.stringify(days)}`,
  title,
  titleKey: title,
  arrival: 1,
  facts: { ...days, sources: {} },
  ...more,
});

describe("intervalOf", () => {
  it("takes the days of the text itself", () => {
    const law = text("甲法", { effectiveFrom: "2020-01-01", effectiveTo: "2025-01-01" });

    expect(intervalOf(law, [law], [])).toEqual({
      from: "2020-01-01",
      to: "2025-01-01",
      endedBy: { documentId: law.documentId, title: "甲法", how: "expired" },
    });
  });

  it("lets no text apply before the day on which it was published, where its own first day is not known", () => {
    const older = text("甲法", { effectiveFrom: "2010-01-01", publishedOn: "2009-10-01" });
    const newer = text("甲法", { publishedOn: "2020-06-01" });
    const all = [older, newer];

    expect(intervalOf(newer, all, [])).toEqual({ notBefore: "2020-06-01" });
    expect(standingOn(intervalOf(newer, all, []), "2020-05-31").status).toBe("not_yet");
    expect(standingOn(intervalOf(older, all, []), "2020-05-31").status).toBe("in_force");
    expect(standingOn(intervalOf(newer, all, []), "2026-11-23").status).toBe("unknown");
    expect(intervalOf(text("乙法", { notBefore: "2019-01-01", publishedOn: "2018-01-01" }), [], [])).toEqual({
      notBefore: "2019-01-01",
    });
  });

  it("takes a given status only where no day says when", () => {
    expect(intervalOf(text("甲法", { givenStatus: "ended" }), [], [])).toEqual({ endedWithoutDate: true });
    expect(intervalOf(text("甲法", { givenStatus: "ended", effectiveTo: "2025-01-01" }), [], [])).not.toHaveProperty(
      "endedWithoutDate",
    );
  });

  it("ends an amended text of unknown first day with the revised law of the same title", () => {
    const amended = text("商标法", { notBefore: "2019-04-23" });
    const revised = text("商标法", { effectiveFrom: "2027-01-01" });
    const all = [amended, revised];

    expect(intervalOf(amended, all, [])).toEqual({
      notBefore: "2019-04-23",
      to: "2027-01-01",
      endedBy: { documentId: revised.documentId, title: "商标法", how: "superseded" },
    });
    expect(standingOn(intervalOf(amended, all, []), "2026-11-23").status).toBe("unknown");
    expect(standingOn(intervalOf(revised, all, []), "2026-11-23").status).toBe("not_yet");
    expect(standingOn(intervalOf(amended, all, []), "2027-01-01").status).toBe("ended");
  });

  it("ends ten laws on the day on which the code that repeals them takes effect", () => {
    const code = text("生态环境法典", { effectiveFrom: "2026-08-15" });
    const laws = Array.from({ length: 10 }, (_, at) => text(`环境法${at}`, { effectiveFrom: "2015-01-01" }));

    for (const law of laws) {
      expect(intervalOf(law, [law], [{ by: code, kind: "repeals" }])).toMatchObject({
        to: "2026-08-15",
        endedBy: { documentId: code.documentId, how: "repealed" },
      });
    }
  });

  it("concludes nothing from a repeal whose own first day is not known", () => {
    expect(
      intervalOf(text("甲法", { effectiveFrom: "2015-01-01" }), [], [{ by: text("乙法", {}), kind: "repeals" }]),
    ).toEqual({ from: "2015-01-01" });
  });

  it("does not let a law repeal itself or its own lineage: 《工会法》 repeals the one of 1950", () => {
    const law = text("工会法", { effectiveFrom: "1992-04-03" });
    const amended = text("工会法", { notBefore: "2021-12-24" });

    expect(intervalOf(law, [law], [{ by: law, kind: "repeals", issuedOn: "1950-06-29" }])).toEqual({
      from: "1992-04-03",
    });
    expect(intervalOf(amended, [amended], [{ by: law, kind: "repeals", issuedOn: "1950-06-29" }])).toEqual({
      notBefore: "2021-12-24",
    });
  });

  it("lets a repeal of a text of another day of issue, or of an older text, pass by", () => {
    const rules = text("管理办法", { publishedOn: "2005-03-01", effectiveFrom: "2005-05-01" });
    const by = (effectiveFrom: string) => text("新办法", { effectiveFrom });

    expect(
      intervalOf(rules, [], [{ by: by("2010-01-01"), kind: "repeals", issuedOn: "1998-01-01" }]),
    ).not.toHaveProperty("to");
    expect(intervalOf(rules, [], [{ by: by("2000-01-01"), kind: "repeals" }])).not.toHaveProperty("to");
    expect(intervalOf(rules, [], [{ by: by("2010-01-01"), kind: "repeals", issuedOn: "2005-03-01" }])).toMatchObject({
      to: "2010-01-01",
    });
  });

  it("repeals the amended text of a law named by its first day of issue", () => {
    const amended = text("甲条例", { notBefore: "2011-01-08" });

    expect(
      intervalOf(
        amended,
        [],
        [{ by: text("乙法", { effectiveFrom: "2020-01-01" }), kind: "repeals", issuedOn: "1998-12-29" }],
      ),
    ).toMatchObject({ to: "2020-01-01" });
  });

  it("doubts a text from the day of a later one whose first day is not known", () => {
    const older = text("甲法", { effectiveFrom: "2000-01-01" });
    const newer = text("甲法", { notBefore: "2019-04-23" });

    expect(intervalOf(older, [older, newer], [])).toEqual({ from: "2000-01-01", doubtFrom: "2019-04-23" });
    expect(standingOn(intervalOf(older, [older, newer], []), "2020-01-01").status).toBe("unknown");
  });

  it("concludes nothing between texts of the same day, without days, of other issuers or regions, whatever came first", () => {
    const law = text("甲办法", { effectiveFrom: "2020-01-01" });
    const others = [
      text("甲办法", { effectiveFrom: "2020-01-01" }, { documentId: "copy", arrival: 9 }),
      text("甲办法", {}, { documentId: "undated", arrival: 9 }),
      text("甲办法", { effectiveFrom: "2024-01-01", issuer: "林州市" }),
      text("甲办法", { effectiveFrom: "2024-01-01", region: "河南" }),
    ];

    expect(intervalOf(law, [law, ...others], [])).toEqual({ from: "2020-01-01" });
  });

  it("ends an older version of a document with the day of the newer, or at once when the newer names none", () => {
    const older = text("指南", { effectiveFrom: "2020-01-01" }, { documentId: "d", versionId: "1", arrival: 1 });
    const dated = text("指南", { effectiveFrom: "2024-01-01" }, { documentId: "d", versionId: "2", arrival: 2 });
    const undated = text("指南", {}, { documentId: "d", versionId: "3", arrival: 2 });

    expect(intervalOf(older, [older, dated], [])).toMatchObject({ to: "2024-01-01", endedBy: { how: "superseded" } });
    expect(intervalOf(dated, [older, dated], [])).toEqual({ from: "2024-01-01" });
    expect(intervalOf(older, [older, undated], [])).toMatchObject({
      endedWithoutDate: true,
      endedBy: { how: "superseded" },
    });
  });

  it("does not end other documents with a version that was taken back", () => {
    const law = text("甲法", { effectiveFrom: "2000-01-01" });
    const wrong = text("甲法", { effectiveFrom: "2010-10-01" }, { documentId: "d", versionId: "wrong", arrival: 2 });
    const right = text("甲法", { effectiveFrom: "2010-01-10" }, { documentId: "d", versionId: "right", arrival: 3 });

    expect(intervalOf(law, [law, wrong, right], [])).toMatchObject({ to: "2010-01-10" });
    const late = text("甲法", { effectiveFrom: "2010-12-01" }, { documentId: "e", versionId: "late", arrival: 2 });
    const undated = text("甲法", {}, { documentId: "e", versionId: "undated", arrival: 3 });
    expect(intervalOf(law, [law, late, undated], [])).toEqual({ from: "2000-01-01" });
  });

  it("lets the earliest end win", () => {
    const law = text("甲法", { effectiveFrom: "2000-01-01", effectiveTo: "2030-01-01" });
    const newer = text("甲法", { effectiveFrom: "2020-01-01" });

    expect(
      intervalOf(law, [law, newer], [{ by: text("乙法", { effectiveFrom: "2015-01-01" }), kind: "repeals" }]),
    ).toMatchObject({ to: "2015-01-01", endedBy: { how: "repealed" } });
  });
});

describe("a text that another one changes", () => {
  const old = text("犬类管理办法", { publishedOn: "2015-03-01", effectiveFrom: "2015-04-01" });
  const decision = text("关于修改犬类管理办法的决定", { publishedOn: "2020-05-01", effectiveFrom: "2020-07-01" });
  const standingsOf = (law: LineageText, issuedOn?: string) => {
    const statement = { by: decision, kind: "amends" as const, ...(issuedOn === undefined ? {} : { issuedOn }) };
    return ["2020-06-30", "2020-07-01"].map((day) => standingOn(intervalOf(law, [law, decision], [statement]), day));
  };

  it("counts until then, and is in doubt from then on, with the text that changes it", () => {
    expect(standingsOf(old)).toEqual([
      { status: "in_force", on: "2015-04-01" },
      {
        status: "unknown",
        on: "2020-07-01",
        by: { documentId: decision.documentId, title: decision.title, how: "amended" },
      },
    ]);
  });

  it("is not in doubt where it is as young as the change", () => {
    const amended = text("犬类管理办法", { publishedOn: "2020-05-01", effectiveFrom: "2020-07-01" });

    expect(standingsOf(amended)[1]).toEqual({ status: "in_force", on: "2020-07-01" });
  });

  it("goes by the day on which the change was adopted, where that is known", () => {
    const headed = text("犬类管理办法", { notBefore: "2020-04-20", effectiveFrom: "2020-07-01" });

    expect(standingsOf(headed, "2020-04-20")[1]).toEqual({ status: "in_force", on: "2020-07-01" });
  });
});
