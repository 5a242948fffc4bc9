import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  createAnswerLog,
  createCatalogue,
  createConfirmedQuestions,
  createFeedbackLog,
  createJobStore,
  createOriginals,
  createReceipts,
} from "@guildhall/catalogue";
import { createEmbeddedCollection } from "@guildhall/collections";
import {
  type Answer,
  type DocumentVersion,
  isPlatformError,
  type JobToDo,
  type Principal,
  type Recording,
} from "@guildhall/core";
import { openRuntime, type Runtime } from "@guildhall/runtime";
import { createArchive, openStorage, type Storage } from "@guildhall/storage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Who is nobody: what the types forbid and a mistake may still bring. */
const nobodies = [
  undefined,
  null,
  {},
  { tenant: "" },
  { tenant: "临州" },
  { tenant: "", labels: "all", roles: [] },
  { tenant: "临州", labels: "内部", roles: [] },
  { tenant: "临州", labels: [], roles: [], verticals: "finance" },
] as unknown as readonly Principal[];

type Call = (principal: Principal) => unknown;

/** Functions of a store that take no principal, with the reason why they need none. */
type Without = Readonly<Record<string, string>>;

const answer = { auditId: "a", citations: [], notices: [], verticals: [] } as unknown as Answer;
const work = { jobId: "doc-1", documentId: "d", metadata: {}, vertical: "government" } as unknown as JobToDo;
const question = { text: "试用期多久", verticals: ["government"] };
const task = { vertical: "medical", task: "record", input: {}, language: "zh" as const };
const recording: Recording = { bytes: new Uint8Array(), mediaType: "audio/wav", fileName: "问诊.wav" };
const corpus = { tenant: "临州", vertical: "government", collection: "default" };
const clock = { now: () => new Date("2026-11-23T04:00:00Z"), today: () => "2026-11-23" };

describe("a store that is asked without a principal", () => {
  let data: string;
  let storage: Storage;
  let runtime: Runtime;

  beforeAll(async () => {
    data = await mkdtemp(path.join(tmpdir(), "guildhall-stores-"));
    storage = await openStorage({ directory: data });
    runtime = await openRuntime({ data, timeZone: "Asia/Shanghai", model: "extractive" }, { clock });
  });
  afterAll(async () => {
    await storage.close();
    await runtime.close();
    await rm(data, { recursive: true, force: true });
  });

  /** Every function of the store is called as each nobody, or is named with the reason why it takes no principal. */
  async function openDoors(store: object, calls: Readonly<Record<string, Call>>, without: Without = {}) {
    const names = Object.entries(store).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
    const open = names
      .filter((name) => !(name in calls) && !(name in without))
      .map((name) => `${name} is not called here`);
    for (const [name, call] of Object.entries(calls))
      for (const nobody of nobodies) {
        const code = await codeOf(() => call(nobody));
        if (code !== "access/no_principal") open.push(`${name} for ${JSON.stringify(nobody)}: ${String(code)}`);
      }
    return open;
  }

  it("throws in every read of the catalogue", async () => {
    const catalogue = createCatalogue({ storage });

    expect(
      await openDoors(
        catalogue,
        {
          versions: (nobody) => catalogue.versions(["v"], nobody),
          outlines: (nobody) => catalogue.outlines(["v"], nobody),
          history: (nobody) => catalogue.history("d", nobody),
          list: (nobody) => catalogue.list({ limit: 1 }, nobody),
          current: (nobody) => catalogue.current(["d"], nobody),
          named: (nobody) =>
            catalogue.named("《劳动法》", { vertical: "government", collections: ["default"] }, nobody),
          withSha256: (nobody) => catalogue.withSha256(["0"], corpus, nobody),
          canonicalText: (nobody) => catalogue.canonicalText("v", nobody),
          reading: (nobody) => catalogue.reading("v", nobody),
          original: (nobody) => catalogue.original("v", nobody),
          count: (nobody) => catalogue.count({ vertical: "government" }, nobody),
          collections: (nobody) => catalogue.collections("government", nobody),
          recentTitles: (nobody) => catalogue.recentTitles("government", nobody, 1),
        },
        {
          statementsFor: "the archive calls it, which has made sure of the principal",
          warm: "loads into memory and gives nothing back",
        },
      ),
    ).toEqual([]);
  });

  it("throws in every read of the collection", async () => {
    const collection = createEmbeddedCollection({ storage });
    const scopeOf = (principal: Principal) => ({ principal, vertical: "government", collections: ["default"] });

    expect(
      await openDoors(
        collection,
        {
          containing: (nobody) => collection.containing([{ word: "试用", weight: 1 }], scopeOf(nobody), 1),
          rarity: (nobody) => collection.rarity(["试用"], scopeOf(nobody)),
          nearest: (nobody) => collection.nearest(Float32Array.of(1), scopeOf(nobody), 1),
          identified: (nobody) => collection.identified(["劳动法第1条"], scopeOf(nobody)),
          passages: (nobody) => collection.passages(["p"], scopeOf(nobody)),
          size: (nobody) => collection.size(scopeOf(nobody)),
          warm: (nobody) => collection.warm(scopeOf(nobody)),
        },
        {
          statementsFor: "the archive calls it, which has made sure of the principal",
          embeddingCoverage: "says of a vertical whether something lacks an embedding, and nothing of any document",
          forgetEmbeddings: "works on the whole folder and gives nothing back",
          fillEmbeddings: "works on the whole folder and gives nothing back but how far it is",
          rebuild: "works on the index of the whole folder and gives nothing back",
          maintain: "works on the index of the whole folder and gives nothing back but a number of merges",
          close: "ends what the engine does in the background",
        },
      ),
    ).toEqual([]);
  });

  it("throws in the answer log, the feedback, the receipts, the originals and the archive", async () => {
    const answers = createAnswerLog({ storage, clock });
    const feedback = createFeedbackLog({ storage, clock, answers });
    const receipts = createReceipts({ storage, clock });
    const originals = createOriginals({ storage });
    const [catalogue, collection] = [createCatalogue({ storage }), createEmbeddedCollection({ storage })];
    const confirmed = createConfirmedQuestions({ storage, collection });
    const archive = createArchive({ storage, catalogue, collection });

    expect(
      await openDoors(answers, {
        keep: (nobody) => answers.keep(answer, nobody),
        find: (nobody) => answers.find("a", nobody),
      }),
    ).toEqual([]);
    expect(
      await openDoors(feedback, {
        keep: (nobody) => feedback.keep({ feedbackId: "f", answerId: "a", verdict: "right", question: "问" }, nobody),
        find: (nobody) => feedback.find("f", nobody),
        list: (nobody) => feedback.list({ limit: 1 }, nobody),
        history: (nobody) => feedback.history("f", nobody),
        reject: (nobody) => feedback.reject("f", nobody),
      }),
    ).toEqual([]);
    expect(
      await openDoors(confirmed, {
        revision: (principal) => confirmed.revision({ principal, vertical: "trade", collections: ["default"] }),
        pairs: (principal) => confirmed.pairs({ principal, vertical: "trade", collections: ["default"] }),
      }),
    ).toEqual([]);
    expect(
      await openDoors(receipts, {
        find: (nobody) => receipts.find("k", nobody),
        keep: (nobody) => receipts.keep("k", "f", {}, nobody),
      }),
    ).toEqual([]);
    expect(await openDoors(originals, { held: (nobody) => originals.held(["v"], nobody) })).toEqual([]);
    expect(await openDoors(archive, { commit: (nobody) => archive.commit({ remove: ["d"] }, nobody) })).toEqual([]);
  });

  it("throws in the jobs and in the uploads", async () => {
    const jobs = createJobStore({ storage });
    const cancelled = { outcome: "failed", passages: 0, ms: 0 } as const;
    const byWorker = "the worker's own, which serves all tenants; each job carries the principal who submitted it";
    const upload = { path: "/nowhere", file: "a.txt", sha256: "0", bytes: 1, metadata: {} };

    expect(
      await openDoors(
        jobs,
        {
          put: (nobody) => jobs.put(work, nobody, "2026-11-23"),
          find: (nobody) => jobs.find("doc-1", nobody),
          list: (nobody) => jobs.list({ limit: 1 }, nobody),
          cancel: (nobody) => jobs.cancel("doc-1", cancelled, nobody, "2026-11-23"),
          retry: (nobody) => jobs.retry("doc-1", nobody, "2026-11-23"),
          uploadsOf: (nobody) => jobs.uploadsOf("d", nobody),
        },
        {
          recover: byWorker,
          begin: byWorker,
          progress: byWorker,
          end: byWorker,
          postpone: byWorker,
          release: byWorker,
          uploadsInUse: byWorker,
        },
      ),
    ).toEqual([]);
    expect(
      await openDoors(
        runtime.uploads,
        {
          submit: (nobody) => runtime.uploads.submit(upload, { vertical: "government" }, nobody),
          forget: (nobody) => runtime.uploads.forget("d", nobody, async () => {}),
        },
        { newPath: "names a file that is not there yet", expand: "opens an upload that nobody has stored yet" },
      ),
    ).toEqual([]);
    expect(
      await openDoors(
        runtime.uploads.jobs,
        {
          add: (nobody) => runtime.uploads.jobs.add(work, nobody),
          find: (nobody) => runtime.uploads.jobs.find("doc-1", nobody),
          list: (nobody) => runtime.uploads.jobs.list({ limit: 1 }, nobody),
          cancel: (nobody) => runtime.uploads.jobs.cancel("doc-1", nobody),
          retry: (nobody) => runtime.uploads.jobs.retry("doc-1", nobody),
          watch: (nobody) => firstOf(runtime.uploads.jobs.watch("doc-1", nobody)),
        },
        { start: byWorker, stop: byWorker },
      ),
    ).toEqual([]);
  });

  it("throws at the platform itself", async () => {
    expect(
      await openDoors(
        runtime,
        {
          ask: (nobody) => runtime.ask(question, nobody),
          perform: (nobody) => runtime.perform(task, ["draft"], nobody),
          transcribe: (nobody) => runtime.transcribe(recording, { vertical: "medical", consent: "是" }, nobody),
          checkText: (nobody) => runtime.checkText({ vertical: "government", text: "文", passages: [] }, nobody),
          search: (nobody) => runtime.search(question, nobody, 1),
          rank: (nobody) => runtime.rank(question, nobody, 1),
          warm: (nobody) => runtime.warm(nobody),
          ingest: (nobody) => firstOf(runtime.ingest(nothing(), { vertical: "government" }, nobody)),
          preview: (nobody) => firstOf(runtime.preview(nothing(), { vertical: "government" }, nobody)),
          references: (nobody) =>
            runtime.references(
              { versionId: "v", corpus } as unknown as DocumentVersion,
              [{ start: 0, end: 1 }],
              nobody,
            ),
          remove: (nobody) => runtime.remove("d", nobody),
          lacksSamples: (nobody) => runtime.lacksSamples(nobody),
          ensureSamples: (nobody) => firstOf(runtime.ensureSamples(nobody)),
          removeSamples: (nobody) => runtime.removeSamples(nobody),
        },
        {
          checkModels: "asks the models whether they are there",
          reindex: "works on the index of the whole folder and gives nothing back but how far it is",
          countOutdated: "says how many versions of the whole folder wait, and nothing of them",
          redivide: "works on the passages of the whole folder and gives nothing back but how far it is",
          standing: "works on a version that its caller was given",
          maintain: "works on the index of the whole folder and gives nothing back",
          close: "ends the process",
        },
      ),
    ).toEqual([]);
  });
});

/** The code of the error that a call throws, or what it gave instead. */
async function codeOf(call: () => unknown): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    return isPlatformError(error) ? error.code : error;
  }
}

async function firstOf<Value>(values: AsyncIterable<Value>): Promise<Value | undefined> {
  for await (const value of values) return value;
  return undefined;
}

async function* nothing(): AsyncGenerator<never> {}
