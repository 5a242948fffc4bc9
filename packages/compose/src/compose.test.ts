import type { BaseModel, ModelRequest, RankedPassage, Veil } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { compose } from "./compose.ts";

const text = "患者孟晓岚，近三天头晕，血压150/95 mmHg。";

function ranked(passageId: string, kind: string): RankedPassage {
  const span = { start: 0, end: text.length };
  const passage = {
    passageId,
    documentId: "d",
    versionId: "v",
    ordinal: 0,
    ...span,
    text,
    context: "孟晓岚门诊记录",
    locator: { kind: "characters" as const, ...span },
    identifiers: [],
  };
  const corpus = { tenant: "t", vertical: "x", collection: "default" };
  const version = {
    documentId: "d",
    versionId: "v",
    corpus,
    key: "k",
    title: "记录",
    names: [],
    labels: [],
    facts: { sources: {}, more: { kind } },
    relations: [],
    sha256: "",
    mediaType: "text/plain",
    division: { way: "w", rejected: [] },
    ingestedAt: "",
  };
  return {
    passage,
    document: { version, interval: {} },
    standing: { status: "unknown" },
    score: 1,
    reasons: [],
  } as unknown as RankedPassage;
}

/** Covers one name, openly. */
const veil: Veil = {
  cover: (texts) => texts.map((each) => each.replaceAll("孟晓岚", "〔甲〕")),
  uncover: (each) => each.replaceAll("〔甲〕", "孟晓岚"),
  uncovering: () => ({ push: (piece) => piece, end: () => "" }),
};

/** A model that remembers what it was shown, and quotes and says what it is told to. */
function recording(pieces: readonly { kind: "quote" | "text"; words: string }[]) {
  const seen: ModelRequest[] = [];
  const model: BaseModel = {
    id: "m",
    provider: "p",
    version: "1",
    async *generate(request) {
      seen.push(request);
      for (const { kind, words } of pieces)
        yield kind === "quote" ? { kind, alias: "P1", quote: words } : { kind, text: words };
    },
  };
  return { model, seen };
}

const asking = { question: "孟晓岚的血压是多少", terms: [], limits: { sentences: 3, characters: 300 } };
const covering = {
  veil,
  isAboutPersons: ({ document }: RankedPassage) => document.version.facts.more?.["kind"] === "record",
};

describe("compose for a model outside", () => {
  it("shows it no name of the question or of a passage about a person, and cites the passage as it stands", async () => {
    const { model, seen } = recording([{ kind: "quote", words: "患者〔甲〕，近三天头晕" }]);

    const draft = await compose({ ...asking, passages: [ranked("p", "record")], covering }, model);

    expect(JSON.stringify(seen)).not.toContain("孟晓岚");
    expect(draft.citations.map(({ quote }) => quote)).toEqual(["患者孟晓岚，近三天头晕"]);
  });

  it("uncovers what the model says in its own words", async () => {
    const { model } = recording([{ kind: "text", words: "〔甲〕的血压偏高。" }]);

    const draft = await compose({ ...asking, passages: [ranked("p", "record")], covering }, model);

    expect(draft.sentences.map((sentence) => sentence.text)).toEqual(["孟晓岚的血压偏高。"]);
  });

  it("leaves public documents as they are", async () => {
    const { model, seen } = recording([]);

    await compose({ ...asking, passages: [ranked("p", "notice")], covering }, model);

    expect(seen[0]?.evidence[0]?.text).toBe(text);
    expect(seen[0]?.question).toBe("〔甲〕的血压是多少");
  });
});

describe("compose over a passage that speaks to the machine", () => {
  it("shows the model only what it may see, and cites the rest as it stands", async () => {
    const { model, seen } = recording([{ kind: "quote", words: "近三天头晕" }]);
    const shownAs = (each: string): string => each.replace("血压150/95 mmHg", "〔…〕");

    const draft = await compose({ ...asking, passages: [ranked("p", "record")], shownAs }, model);

    expect(seen[0]?.evidence[0]?.text).toBe("患者孟晓岚，近三天头晕，〔…〕。");
    expect(draft.citations.map(({ quote }) => quote)).toEqual(["近三天头晕"]);
  });
});
