import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { archiveFaults } from "./testing/archive-faults.ts";
import { dropCollection, editionOf, markOf, openParts, principal, scope, server, type Parts } from "./testing/parts.ts";

const CRASHES = Number(process.env["GUILDHALL_CRASHES"] ?? 20);
const REOPENED_WITHIN_MS = 2000;
/** A process is killed within so long after one of its first so many commits: at random, however busy the machine. */
const WITHIN = { commits: 6, milliseconds: 40 };

const fileOf = (name: string) => fileURLToPath(new URL(`testing/${name}`, import.meta.url));
const root = fileURLToPath(new URL("../../..", import.meta.url));
const fresh = () => mkdtempSync(join(tmpdir(), "guildhall-crash-"));

describe("a commit", () => {
  it("happens whole or not at all, whichever step the process dies before", async () => {
    const before = fresh();
    const seeded = await openParts({ directory: before });
    await seeded.archive.commit({ store: [editionOf(1, 1), editionOf(2, 1)] }, principal);
    const old = await editionsIn(seeded);
    await seeded.storage.close();
    const outcomes: ("old" | "new")[] = [];
    for (let dieAt = 0; ; dieAt += 1) {
      const directory = fresh();
      cpSync(before, directory, { recursive: true });
      const child = spawnSync(
        process.execPath,
        ["--import", "tsx", fileOf("stepping-child.ts"), directory, String(dieAt)],
        { cwd: root, encoding: "utf8" },
      );
      const parts = await openParts({ directory });
      const now = await editionsIn(parts);
      const faults = await archiveFaults(parts);
      await parts.storage.close();
      rmSync(directory, { recursive: true });
      if (child.stdout === "done") break;

      expect(child.signal, child.stderr).toBe("SIGKILL");
      expect(faults).toEqual([]);
      expect([old, "1/1 1/2 3/1"]).toContain(now);
      outcomes.push(now === old ? "old" : "new");
    }
    await dropCollection(before);
    rmSync(before, { recursive: true });

    expect(outcomes.length).toBeGreaterThan(15);
    expect(new Set(outcomes)).toEqual(new Set(["old", "new"]));
    // Over a server there are steps after the commit too, those that publish it, and as many steps before it as the
    // run before left to repair.
    expect(server ? outcomes.length - 1 : outcomes.indexOf("new")).toBe(outcomes.length - 1);
  }, 600_000);

  it(
    `is there after it was acknowledged, whenever the process is killed (${CRASHES} times)`,
    async () => {
      const directory = fresh();
      const held = new Map<number, Set<number>>();
      let nextEdition = 1;
      let acknowledged = 0;
      let slowest = 0;
      for (let crash = 0; crash < CRASHES; crash += 1) {
        const { done, begun } = await runUntilKilled(directory, nextEdition);
        acknowledged += done.length;
        nextEdition = Math.max(nextEdition, ...[...done, ...begun].map(({ edition }) => edition + 1));
        for (const change of done) apply(change, held);

        const start = performance.now();
        const parts = await openParts({ directory });
        await parts.collection.containing([{ word: "试用", weight: 1 }], scope, 1);
        slowest = Math.max(slowest, performance.now() - start);
        // The change that was under way may have happened or not, whole in either case.
        const now = await editionsIn(parts);
        const withIt = structuredClone(held);
        for (const change of begun) apply(change, withIt);
        expect([spelled(held), spelled(withIt)]).toContain(now);
        if (now !== spelled(held)) for (const change of begun) apply(change, held);
        expect(await archiveFaults(parts)).toEqual([]);
        for (const [key, editions] of held) {
          const latest = Math.max(...editions);
          const [hit] = await parts.collection.containing([{ word: markOf(key, latest), weight: 1 }], scope, 1);
          expect(hit?.versionId).toBe(editionOf(key, latest).version.versionId);
        }
        await parts.storage.close();
      }
      await dropCollection(directory);
      rmSync(directory, { recursive: true });

      expect(acknowledged).toBeGreaterThan(CRASHES);
      expect(slowest).toBeLessThan(server ? Number.POSITIVE_INFINITY : REOPENED_WITHIN_MS);
      process.stderr.write(
        `crashes ${CRASHES}, acknowledged commits ${acknowledged}, lost 0, slowest reopening with a search ${Math.round(slowest)} ms\n`,
      );
    },
    60_000 + CRASHES * 10_000,
  );
});

interface ChangeSaid {
  readonly kind: "store" | "remove" | "ready";
  readonly state?: "begun" | "done";
  readonly keys: readonly number[];
  readonly edition: number;
}

/** Lets a child commit for a random while, then kills it. */
async function runUntilKilled(
  directory: string,
  firstEdition: number,
): Promise<{ readonly done: readonly ChangeSaid[]; readonly begun: readonly ChangeSaid[] }> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", fileOf("crash-child.ts"), directory, String(firstEdition)],
    { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
  );
  const done: ChangeSaid[] = [];
  let begun: ChangeSaid[] = [];
  const lives = Math.floor(Math.random() * WITHIN.commits);
  let isDying = false;
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as ChangeSaid;
    if (said.kind !== "ready" && said.state === "begun") begun = [said];
    else if (said.kind !== "ready") {
      done.push(said);
      begun = [];
    }
    if (done.length >= lives && !isDying) {
      isDying = true;
      setTimeout(() => child.kill("SIGKILL"), Math.random() * WITHIN.milliseconds);
    }
  }
  return { done, begun };
}

function apply({ kind, keys, edition }: ChangeSaid, held: Map<number, Set<number>>): void {
  for (const key of keys) {
    if (kind === "remove") held.delete(key);
    else held.set(key, (held.get(key) ?? new Set()).add(edition));
  }
}

function spelled(held: ReadonlyMap<number, ReadonlySet<number>>): string {
  return [...held]
    .flatMap(([key, editions]) => [...editions].map((edition) => `${key}/${edition}`))
    .toSorted()
    .join(" ");
}

/** Document keys with their editions, as the file has them, each found by its id and its text. */
async function editionsIn({ storage, catalogue }: Parts): Promise<string> {
  const rows = await storage.all<{ version_id: string }>("select version_id from versions");
  const versions = await catalogue.versions(
    rows.map(({ version_id }) => version_id),
    principal,
  );
  const spelledOut: string[] = [];
  for (const [versionId, { version }] of versions) {
    const text = await catalogue.canonicalText(versionId, principal);
    spelledOut.push(`${version.key}/${/编号 k\d+e(\d+)x/.exec(text ?? "")?.[1]}`);
  }
  return spelledOut.toSorted().join(" ");
}
