import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Answer, localPrincipal, type Principal, type VersionToStore } from "@guildhall/core";
import { createArchive, openStorage } from "@guildhall/storage";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createAnswerLog } from "./answer-log.ts";
import { createCatalogue } from "./catalogue.ts";

const clock = { now: () => new Date("2026-11-23T04:00:00Z"), today: () => "2026-11-23" };
const clerk: Principal = { tenant: "local", labels: [], roles: ["reader"] };
let close: () => Promise<void>;
let parts: Awaited<ReturnType<typeof open>>;

async function open(directory: string) {
  const storage = await openStorage({ directory });
  const catalogue = createCatalogue({ storage });
  const archive = createArchive({ storage, catalogue, collection: { statementsFor: async () => [] } });
  return { storage, archive, answers: createAnswerLog({ storage, clock }) };
}

beforeEach(async () => {
  const directory = await mkdtemp(path.join(tmpdir(), "guildhall-answers-"));
  parts = await open(directory);
  close = async () => {
    await parts.storage.close();
    await rm(directory, { recursive: true });
  };
});
afterEach(() => close());

describe("the answer log", () => {
  it("gives an answer back as it was, to its own tenant only", async () => {
    await parts.answers.keep(answerNaming(), localPrincipal);

    expect(await parts.answers.find("a", clerk)).toEqual(answerNaming());
    expect(await parts.answers.find("a", { ...clerk, tenant: "other" })).toBeUndefined();
  });

  it("hides an answer that names a document the reader may not see", async () => {
    await parts.archive.commit({ store: [labelled("secret")] }, localPrincipal);
    await parts.answers.keep(answerNaming("d"), localPrincipal);

    expect(await parts.answers.find("a", clerk)).toBeUndefined();
    expect(await parts.answers.find("a", { ...clerk, labels: ["secret"] })).toBeDefined();
  });

  it("loses an answer with any document it names", async () => {
    await parts.archive.commit({ store: [labelled()] }, localPrincipal);
    await parts.answers.keep(answerNaming("d"), localPrincipal);

    await parts.archive.commit({ remove: ["d"] }, localPrincipal);

    expect(await parts.answers.find("a", localPrincipal)).toBeUndefined();
  });
});

function answerNaming(...documentIds: readonly string[]): Answer {
  return {
    status: "not_found",
    question: "问",
    sentences: [],
    citations: [],
    notices: [],
    guards: [],
    searched: { documents: 1, nearest: documentIds.map((documentId) => ({ documentId, title: "题" })) },
    model: { id: "m", provider: "p", version: "1" },
    asOf: "2026-11-23",
    verticals: ["trade"],
    usage: { inputTokens: 0, outputTokens: 0 },
    timings: {},
    label: { provenance: "extracted", visible: { zh: "摘录", en: "Excerpt" } },
    auditId: "a",
  };
}

function labelled(...labels: readonly string[]): VersionToStore {
  const corpus = { tenant: "local", vertical: "trade", collection: "default" };
  const version = {
    documentId: "d",
    versionId: "v",
    corpus,
    key: "k",
    title: "题",
    names: [],
    labels,
    facts: { sources: {} },
    relations: [],
    sha256: "s",
    mediaType: "text/plain",
    division: { way: "lines", rejected: [] },
    ingestedAt: clock.now().toISOString(),
  };
  const reading = {
    text: "文",
    origin: [],
    omitted: [],
    rawLength: 1,
    mediaType: "text/plain",
    headings: [],
    places: [],
    tables: [],
  };
  return { version, reading, passages: [] };
}
