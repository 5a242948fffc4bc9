import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Answer, localPrincipal, type Passage, type Principal, type VersionToStore } from "@guildhall/core";
import { createArchive, openStorage } from "@guildhall/storage";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createAnswerLog } from "../answer-log.ts";
import { createCatalogue } from "../catalogue.ts";
import { createConfirmedQuestions } from "./confirmed-questions.ts";
import { createFeedbackLog } from "./feedback-log.ts";

const happened = "2026-11-23T04:00:00.000Z";
const clock = { now: () => new Date(happened), today: () => "2026-11-23" };
const outsider: Principal = { ...localPrincipal, labels: [] };
let close: () => Promise<void>;
let parts: Awaited<ReturnType<typeof open>>;

/** Passages as an engine gives them, which here is whatever was stored. */
const stored = new Map<string, Passage>();

async function open(directory: string) {
  const storage = await openStorage({ directory });
  const catalogue = createCatalogue({ storage });
  const collection = {
    statementsFor: async () => [],
    passages: async (ids: readonly string[]) => ids.flatMap((id) => stored.get(id) ?? []),
  };
  const answers = createAnswerLog({ storage, clock });
  return {
    storage,
    archive: createArchive({ storage, catalogue, collection }),
    answers,
    feedback: createFeedbackLog({ storage, clock, answers }),
    confirmed: createConfirmedQuestions({ storage, collection }),
  };
}

beforeEach(async () => {
  stored.clear();
  const directory = await mkdtemp(path.join(tmpdir(), "guildhall-feedback-"));
  parts = await open(directory);
  close = async () => {
    await parts.storage.close();
    await rm(directory, { recursive: true });
  };
});
afterEach(() => close());

const store = (...versions: readonly VersionToStore[]) => parts.archive.commit({ store: versions }, localPrincipal);
const confirm = (feedbackId: string, question: string, passages: readonly Passage[], principal = localPrincipal) =>
  parts.archive.commit({ confirm: [{ feedbackId, question, passages, happened }] }, principal);
const withdraw = (feedbackId: string) => parts.archive.commit({ withdraw: [{ feedbackId, happened }] }, localPrincipal);
const scopeOf = (principal: Principal) => ({ principal, vertical: "trade", collections: ["default"] });
const pairs = async (principal = localPrincipal) =>
  (await parts.confirmed.pairs(scopeOf(principal))).map(({ question, passageId }) => [question, passageId]);
const steps = async (feedbackId: string) =>
  (await parts.feedback.history(feedbackId, localPrincipal)).map(({ action, versionId, after }) => [
    action,
    versionId,
    after.passages.map(({ passageId }) => passageId),
  ]);

describe("a confirmed question", () => {
  it("goes along to the passage with the same text when its document gets another version", async () => {
    const first = edition("d", 1, ["第一条 总则。", "第二条 学徒期六个月。"]);
    const second = edition("d", 2, ["第一条 总则（修订）。", "第一条之一 新增。", "第二条 学徒期六个月。"]);
    await store(first);
    await confirm("f", "转正等多久", first.passages.slice(1));

    await store(second);
    await store(second);

    expect(await pairs()).toEqual([
      ["转正等多久", "d1-1"],
      ["转正等多久", "d2-2"],
    ]);
    expect(await steps("f")).toEqual([
      ["confirmed", undefined, ["d1-1"]],
      ["carried", "d2", ["d1-1", "d2-2"]],
    ]);
    await withdraw("f");
    expect(await pairs()).toEqual([]);
  });

  it("takes the nearest of several passages with its text", async () => {
    const first = edition("d", 1, ["略。", "总则。", "略。"]);
    await store(first);
    await confirm("f", "转正等多久", first.passages.slice(2));

    await store(edition("d", 2, ["略。", "总则。", "总则。", "略。"]));

    expect(await pairs()).toContainEqual(["转正等多久", "d2-3"]);
    expect(await pairs()).toHaveLength(2);
  });

  it("stays on the old version alone where no passage has its text any more, and says so", async () => {
    const first = edition("d", 1, ["学徒期六个月。"]);
    await store(first);
    await confirm("f", "转正等多久", first.passages);

    await store(edition("d", 2, ["学徒期三个月。"]));
    await store(edition("d", 2, ["学徒期三个月。"]));

    expect(await pairs()).toEqual([["转正等多久", "d1-0"]]);
    expect(await steps("f")).toEqual([
      ["confirmed", undefined, ["d1-0"]],
      ["not_carried", "d2", ["d1-0"]],
    ]);
  });

  it("moves to the passage with its text when its version is divided anew", async () => {
    const before = edition("d", 1, ["学徒期六个月。", "津贴八百元。"]);
    await store(before);
    await confirm("f", "转正等多久", before.passages.slice(0, 1));
    const anew = before.passages.map((passage) => remember({ ...passage, passageId: `anew-${passage.ordinal}` }));

    await store({ ...before, passages: anew });

    expect(await pairs()).toEqual([["转正等多久", "anew-0"]]);
  });

  it("is nobody's who may not see its document, and changes its revision with whatever is seen", async () => {
    const first = edition("d", 1, ["学徒期六个月。"]);
    const seen = async () => [
      await parts.confirmed.revision(scopeOf(localPrincipal)),
      await parts.confirmed.revision(scopeOf(outsider)),
    ];
    await store(first);
    const [before] = await seen();
    await confirm("f", "转正等多久", first.passages);
    const [confirmed, open] = await seen();

    await store({ ...first, version: { ...first.version, labels: ["internal"] } });

    const [all, hidden] = await seen();
    expect([await pairs(), await pairs(outsider)]).toEqual([[["转正等多久", "d1-0"]], []]);
    expect(await parts.feedback.find("f", outsider)).toBeUndefined();
    expect(new Set([before, confirmed]).size).toBe(2);
    expect([all, open, hidden]).toEqual([confirmed, confirmed, before]);
    await withdraw("f");
    expect((await seen())[0]).toBe(before);
  });

  it("is one pair, however many people confirm it", async () => {
    const first = edition("d", 1, ["学徒期六个月。"]);
    await store(first);

    await confirm("f", "转正等多久", first.passages);
    await confirm("g", "转正等多久", first.passages);

    expect(await pairs()).toHaveLength(1);
  });

  it("goes with the last of its documents, and its feedback with it", async () => {
    const [one, other] = [edition("d", 1, ["学徒期六个月。"]), edition("e", 1, ["津贴八百元。"])];
    await store(one, other);
    await parts.answers.keep(answerNaming("d", "e"), localPrincipal);
    const said = { feedbackId: "f", answerId: "a", verdict: "right", comment: "对", question: "问" } as const;
    await parts.feedback.keep(said, localPrincipal);
    await confirm("f", "转正等多久", [...one.passages, ...other.passages]);

    await parts.archive.commit({ remove: ["d"] }, localPrincipal);
    const left = await parts.feedback.find("f", localPrincipal);
    await parts.archive.commit({ remove: ["e"] }, localPrincipal);

    expect(left).toMatchObject({ state: "confirmed", passages: [{ passageId: "e1-0" }] });
    expect(left?.answerId).toBeUndefined();
    expect(await parts.feedback.find("f", localPrincipal)).toBeUndefined();
    expect(await parts.storage.all("select * from feedback_steps")).toEqual([]);
  });

  it("is written whole or not at all", async () => {
    const first = edition("d", 1, ["学徒期六个月。"]);
    await store(first);
    const gone = edition("e", 1, ["津贴八百元。"]).passages;

    await expect(confirm("f", "转正等多久", [...first.passages, ...gone])).rejects.toMatchObject({
      code: "storage/changed_meanwhile",
    });

    expect(await pairs()).toEqual([]);
    expect(await parts.feedback.find("f", localPrincipal)).toBeUndefined();
  });

  it("takes a reviewer", async () => {
    const first = edition("d", 1, ["学徒期六个月。"]);
    await store(first);
    const reader: Principal = { ...localPrincipal, roles: ["reader", "editor", "admin"] };

    await expect(confirm("f", "转正等多久", first.passages, reader)).rejects.toMatchObject({
      code: "feedback/not_allowed",
    });
  });
});

describe("the feedback log", () => {
  it("goes with its answer while nobody confirmed it", async () => {
    await store(edition("d", 1, ["学徒期六个月。"]));
    await parts.answers.keep(answerNaming("d"), localPrincipal);
    await parts.feedback.keep({ feedbackId: "f", answerId: "a", verdict: "wrong", question: "问" }, localPrincipal);

    await parts.archive.commit({ remove: ["d"] }, localPrincipal);

    expect(await parts.feedback.find("f", localPrincipal)).toBeUndefined();
  });

  it("hides feedback on an answer that names a document the reviewer may not see", async () => {
    const first = edition("d", 1, ["学徒期六个月。"]);
    await store({ ...first, version: { ...first.version, labels: ["internal"] } });
    await parts.answers.keep(answerNaming("d"), localPrincipal);
    await parts.feedback.keep({ feedbackId: "f", answerId: "a", verdict: "right", question: "问" }, localPrincipal);

    expect((await parts.feedback.list({ limit: 9 }, localPrincipal)).feedback).toHaveLength(1);
    expect((await parts.feedback.list({ limit: 9 }, outsider)).feedback).toEqual([]);
    expect((await parts.feedback.list({ limit: 9 }, { ...localPrincipal, tenant: "other" })).feedback).toEqual([]);
    expect(await parts.feedback.history("f", outsider)).toEqual([]);
  });

  it("lets the first of two reviewers decide", async () => {
    await parts.answers.keep(answerNaming(), localPrincipal);
    await parts.feedback.keep({ feedbackId: "f", answerId: "a", verdict: "right", question: "问" }, localPrincipal);

    const both = await Promise.allSettled([
      parts.feedback.reject("f", localPrincipal),
      parts.feedback.reject("f", localPrincipal),
    ]);

    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect((await steps("f")).map(([action]) => action)).toEqual(["proposed", "rejected"]);
  });
});

function remember(passage: Passage): Passage {
  stored.set(passage.passageId, passage);
  return passage;
}

function edition(documentId: string, number: number, texts: readonly string[]): VersionToStore {
  const versionId = `${documentId}${number}`;
  const reading = {
    text: texts.join("\n"),
    origin: [],
    omitted: [],
    rawLength: 1,
    mediaType: "text/plain",
    headings: [],
    places: [],
    tables: [],
  };
  return {
    version: {
      documentId,
      versionId,
      corpus: { tenant: "local", vertical: "trade", collection: "default" },
      key: documentId,
      title: "规约",
      names: [],
      labels: [],
      facts: { sources: {} },
      relations: [],
      sha256: versionId,
      mediaType: "text/plain",
      division: { way: "lines", rejected: [] },
      ingestedAt: happened,
    },
    reading,
    passages: texts.map((text, ordinal) =>
      remember({
        passageId: `${versionId}-${ordinal}`,
        documentId,
        versionId,
        ordinal,
        start: 0,
        end: text.length,
        text,
        context: "规约",
        locator: { kind: "characters", start: 0, end: text.length },
        identifiers: [],
      }),
    ),
  };
}

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
