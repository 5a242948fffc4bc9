import type { RankedPassage, Standing, ValidInterval } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { noticesFor } from "./notices.ts";

const by = { documentId: "new", title: "生态条例", how: "repealed" as const };

function cited(standing: Standing, interval: ValidInterval = {}, facts: { notBefore?: string } = {}): RankedPassage {
  const version = {
    documentId: "old",
    versionId: "v",
    corpus: { tenant: "t", vertical: "x", collection: "default" },
    key: "k",
    title: "环境办法",
    names: [],
    labels: [],
    facts: { ...facts, sources: {} },
    relations: [],
    sha256: "",
    mediaType: "text/plain",
    division: { way: "", rejected: [] },
    ingestedAt: "",
  };
  const passage = {
    passageId: "p",
    documentId: "old",
    versionId: "v",
    ordinal: 0,
    start: 0,
    end: 1,
    text: "甲",
    context: "",
    locator: { kind: "characters" as const, start: 0, end: 1 },
    identifiers: [],
  };
  return { passage, document: { version, interval, isCurrent: true }, standing, score: 1, reasons: [] };
}

describe("noticesFor", () => {
  it("says by what a text was repealed, when, and leads there", () => {
    const [notice] = noticesFor([cited({ status: "ended", on: "2026-08-15", by })], "2026-11-23");

    expect(notice).toMatchObject({
      kind: "ended",
      documentId: "new",
      zh: "《环境办法》已于 2026-08-15 废止，现行规定见《生态条例》。",
    });
  });

  it("says that the day of effect is not known, and what is known instead", () => {
    const [notice] = noticesFor([cited({ status: "unknown" }, {}, { notBefore: "2019-04-23" })], "2026-11-23");

    expect(notice?.kind).toBe("unknown_date");
    expect(notice?.zh).toContain("2019-04-23");
  });

  it("says when another text takes over, while the present one still counts", () => {
    const successor = { documentId: "next", title: "环境办法", how: "superseded" as const };

    const kinds = noticesFor(
      [cited({ status: "in_force", on: "2020-01-01" }, { to: "2027-01-01", endedBy: successor })],
      "2026-11-23",
    ).map(({ kind }) => kind);

    expect(kinds).toEqual(["other_version"]);
  });

  it("says it once for several passages of one document", () => {
    expect(
      noticesFor(
        [cited({ status: "not_yet", on: "2027-01-01" }), cited({ status: "not_yet", on: "2027-01-01" })],
        "2026-11-23",
      ),
    ).toHaveLength(1);
  });

  it("has nothing to say about a text in force", () => {
    expect(noticesFor([cited({ status: "in_force", on: "2020-01-01" })], "2026-11-23")).toEqual([]);
  });
});
