import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Principal } from "@guildhall/core";
import { seededRandom } from "@guildhall/eval";
import type { Runtime, RuntimeParts } from "@guildhall/runtime";
import { searchWords } from "@guildhall/text";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takeIn, takeInAll } from "./keep-world.ts";
import { anybody, keeper, oneOf } from "./principals.ts";
import { probes } from "./probes.ts";
import { createRecorder } from "./recorder.ts";
import { createWatch } from "./watch.ts";
import {
  COLLECTIONS,
  type InventedDocument,
  inventWorld,
  isVisible,
  LABEL_GROUPS,
  TENANTS,
  VERTICALS,
} from "./world.ts";

/** An engine whose walls are tested. */
export interface EngineUnderTest {
  /** A platform over this folder, with this model: called again for a second process, and after a restart. */
  open(data: string, parts: RuntimeParts): Promise<Runtime>;
  /** Builds the index anew from what is stored, while nobody has the folder open. */
  rebuild?(data: string): Promise<void>;
  /** Takes away what lies outside the folder, before that goes. */
  remove?(data: string): Promise<void>;
}

/** How many random cases: 20,000 by `npm run test:access`, fewer among the other tests. */
const CASES = Number(process.env["GUILDHALL_ACCESS_CASES"] ?? 4000);
const CHANGES = 20;
/** Ports whose processes hold caches: asked in both processes, before and after a change. */
const CACHED = ["search", "named", "read", "index"];
const SEED = 20261123;
const clock = { now: () => new Date("2026-11-23T04:00:00Z"), today: () => "2026-11-23" };

/** Nobody ever sees what he may not: random principals and questions at every port, against a brute force over the documents. */
export function describeAccess(name: string, engine: EngineUnderTest): void {
  describe(`access on the engine ${name}`, () => {
    const world = inventWorld();
    const watch = createWatch(world);
    const random = seededRandom(SEED);
    const recorder = createRecorder();
    const open = (folder: string): Promise<Runtime> => engine.open(folder, { model: recorder.model, clock });
    const removed = async (folder: string): Promise<void> => {
      await engine.remove?.(folder);
      await rm(folder, { recursive: true, force: true });
    };
    let data: string;
    let here: Runtime;
    /** Another process on the same folder, with caches of its own. */
    let there: Runtime;
    /** Cases in which the principal was shown something that he may see. */
    let shown = 0;

    beforeAll(async () => {
      data = await mkdtemp(path.join(tmpdir(), "guildhall-access-"));
      [here, there] = [await open(data), await open(data)];
      await takeInAll(here, world);
      watch.learn();
    }, 120_000);
    afterAll(async () => {
      await Promise.all([here.close(), there.close()]);
      await removed(data);
    });

    it(`shows nothing forbidden in ${CASES} random cases, while documents come, go and change hands`, async () => {
      const faults: string[] = [];
      shown = 0;
      for (let at = 0; at < CASES && faults.length < 10; at += 1) {
        if (at % Math.ceil(CASES / CHANGES) === 0) faults.push(...(await changeSomething(at)));
        faults.push(...(await probe(here, anybody(random), oneOf(world.documents, random), `case ${at}`)));
      }

      expect(faults).toEqual([]);
      // Walls that let nothing through would pass as well.
      expect(shown).toBeGreaterThan(CASES / 4);
    }, 600_000);

    it("ranks for each tenant as if there were no other", async () => {
      const folder = await mkdtemp(path.join(tmpdir(), "guildhall-access-"));
      const alone = await open(folder);
      const [tenant] = TENANTS;
      const own = inventWorld().documents.filter((document) => document.tenant === tenant);
      for (const document of own) await takeIn(alone, [document]);
      const folderOfAll = await mkdtemp(path.join(tmpdir(), "guildhall-access-"));
      const among = await open(folderOfAll);
      for (const document of inventWorld().documents) await takeIn(among, [document]);

      for (const vertical of VERTICALS)
        for (const { words, text } of asksOf(own)) {
          const principal = keeper(tenant);
          const scope = { principal, vertical, collections: COLLECTIONS };
          const both = [alone, among];
          const [hits, otherHits] = await Promise.all(both.map((each) => each.collection.containing(words, scope, 50)));
          const [rare, otherRare] = await Promise.all(
            both.map((each) => each.collection.rarity([text, "补贴"], scope)),
          );
          const [ranks, otherRanks] = await Promise.all(both.map((each) => ranked(each, text, vertical, principal)));
          expect(rounded([hits, rare, ranks])).toEqual(rounded([otherHits, otherRare, otherRanks]));
        }
      await Promise.all([alone.close(), among.close()]);
      await Promise.all([folder, folderOfAll].map(removed));
    }, 120_000);

    it("shows the same to everybody after a restart", async () => {
      await Promise.all([here.close(), there.close()]);
      [here, there] = [await open(data), await open(data)];

      expect(await probeAll("after a restart")).toEqual([]);
    }, 120_000);

    it.skipIf(!engine.rebuild)(
      "shows the same to everybody after the index was built anew",
      async () => {
        await Promise.all([here.close(), there.close()]);
        await engine.rebuild?.(data);
        [here, there] = [await open(data), await open(data)];

        expect(await probeAll("after a rebuild")).toEqual([]);
      },
      120_000,
    );

    /** One port, chosen at random, asked by one principal. */
    async function probe(runtime: Runtime, principal: Principal, target: InventedDocument, when: string) {
      const port = oneOf(Object.keys(probes), random);
      return probeAt(port, runtime, principal, target, when);
    }

    async function probeAt(
      port: string,
      runtime: Runtime,
      principal: Principal,
      target: InventedDocument,
      when: string,
    ): Promise<readonly string[]> {
      recorder.drain();
      const { given, typed, wrong } = await probes[port]!({ runtime, world, principal, random, target, recorder });
      const seen = [given, recorder.drain()];
      shown += watch.tracesIn(seen, principal) > 0 ? 1 : 0;
      const leaks = watch.leaksIn(seen, principal, typed).map((trace) => `leaks ${trace}`);
      return [...leaks, ...wrong].map((fault) => `${when}, ${port}, ${JSON.stringify(principal)}: ${fault}`);
    }

    /** These ports about one document, for principals on both sides of its walls, in both processes. */
    async function probeAround(target: InventedDocument, when: string, ports: readonly string[]) {
      const faults: string[] = [];
      for (const principal of around(target))
        for (const runtime of [here, there])
          for (const port of ports) faults.push(...(await probeAt(port, runtime, principal, target, when)));
      return faults;
    }

    async function probeAll(when: string): Promise<readonly string[]> {
      const faults: string[] = [];
      for (let at = 0; at < world.documents.length; at += 19)
        faults.push(...(await probeAround(world.documents[at]!, when, Object.keys(probes))));
      return faults;
    }

    /** Removes, replaces, relabels or adds a document, after the caches of both processes held it. */
    async function changeSomething(at: number): Promise<readonly string[]> {
      const target = oneOf(
        world.documents.filter(({ isRemoved }) => !isRemoved),
        random,
      );
      const before = await probeAround(target, `before change ${at}`, CACHED);
      const seenBefore = around(target).filter((principal) => isVisible(target, principal));
      const kept = await answersAbout(target, seenBefore);
      const changed = await change(target, at);
      watch.learn();
      return [...before, ...(await probeAround(changed, `after change ${at}`, CACHED)), ...(await keptTooLong(kept))];
    }

    async function change(target: InventedDocument, at: number): Promise<InventedDocument> {
      const { tenant, vertical, collection } = target;
      switch (at % 4) {
        case 0:
          target.labels = oneOf(
            LABEL_GROUPS.filter((labels) => labels.join() !== target.labels.join()),
            random,
          );
          await takeIn(here, [target]);
          return target;
        case 1:
          await here.remove(target.documentId, keeper(tenant));
          target.isRemoved = true;
          return target;
        case 2:
          target.versions.push(world.version(target));
          await takeIn(here, [target]);
          return target;
        default: {
          const added = world.document({ tenant, vertical, collection, labels: oneOf(LABEL_GROUPS, random) });
          await takeIn(here, [added]);
          return added;
        }
      }
    }

    /** Answers about a document, kept as the API keeps them. */
    async function answersAbout({ versions, vertical, collection }: InventedDocument, askers: readonly Principal[]) {
      const { title, secret } = versions.at(-1)!;
      const question = {
        text: `${title}里的${secret}`,
        verticals: [vertical],
        collections: [collection],
        history: true,
      };
      return Promise.all(
        askers.map(async (principal) => {
          const answer = await here.ask(question, principal);
          await here.answers.keep(answer, principal);
          return { answer, typed: question.text };
        }),
      );
    }

    async function keptTooLong(kept: Awaited<ReturnType<typeof answersAbout>>): Promise<readonly string[]> {
      const faults: string[] = [];
      for (const { answer, typed } of kept) {
        for (let at = 0; at < 4; at += 1) {
          const principal = anybody(random);
          const found = await there.answers.find(answer.auditId, principal);
          faults.push(...watch.leaksIn(found, principal, typed).map((trace) => `a kept answer leaks ${trace}`));
        }
      }
      return faults;
    }
  });
}

/** Those for whom a wall may stand differently: strangers, holders of fewer and of other labels, of other verticals, of all. */
function around({ tenant, labels, vertical }: InventedDocument): readonly Principal[] {
  const reader: Principal = { tenant, labels, roles: ["reader"] };
  return [
    reader,
    { ...reader, labels: [] },
    { ...reader, labels: ["人事"] },
    { ...reader, labels: "all" },
    { ...reader, labels: "all", tenant: tenant === "临州" ? "云泽" : "临州" },
    { ...reader, labels: "all", verticals: [vertical === "finance" ? "medical" : "finance"] },
  ];
}

/** Questions by words that all documents share, and by words of one. */
function asksOf(documents: readonly InventedDocument[]) {
  const texts = [
    "补贴的申请期限",
    "营业收入同比增长",
    "成人一日最大剂量",
    ...documents.slice(0, 9).map(({ versions }) => versions[0]!.title),
  ];
  return texts.map((text) => ({ text, words: searchWords(text).map((word) => ({ word, weight: 1 })) }));
}

async function ranked(runtime: Runtime, text: string, vertical: string, principal: Principal) {
  const results = await runtime.search({ text, verticals: [vertical] }, principal, 10);
  return results.flatMap(({ retrieved }) =>
    retrieved.passages.map(({ passage, score, reasons }) => [passage.passageId, score, reasons]),
  );
}

/** Figures to five places: a server adds single-precision numbers in an order of its own. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, inner: unknown) => (typeof inner === "number" ? Number(inner.toPrecision(5)) : inner)),
  );
}
