import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type DraftOutput, localPrincipal, type NewWork, type Principal } from "@guildhall/core";
import { openStorage, type Storage } from "@guildhall/storage";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashOf } from "./hash.ts";
import { createWorkLog } from "./work-log.ts";

let directory: string;
let storage: Storage;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "guildhall-works-"));
  storage = await openStorage({ directory });
});
afterEach(async () => {
  await storage.close();
  await rm(directory, { recursive: true });
});

const output: DraftOutput = {
  form: "draft",
  title: { zh: "登记单", en: "Slip" },
  isInsufficient: false,
  sections: [],
  open: [],
  findings: [],
  citations: [],
};
const work: NewWork = {
  workId: "w1",
  vertical: "trade",
  task: "slip",
  model: { id: "extractive", provider: "guildhall", version: "1" },
  label: { provenance: "extracted", visible: { zh: "整理", en: "Arranged" } },
  output,
};
const log = () =>
  createWorkLog({ storage, clock: { now: () => new Date("2026-11-26T01:00:00Z"), today: () => "2026-11-26" } });
const clerk: Principal = { tenant: "local", labels: ["内部"], roles: ["editor"], name: "陆文书" };

describe("the log of works", () => {
  it("chains versions by their hashes and says who made them", async () => {
    await log().create(work, localPrincipal);
    const { versions } = await log().append("w1", { after: 1, state: "reviewed", output }, localPrincipal);

    const [first, second] = versions;
    expect(first && hashOf(first, "")).toBe(first?.hash);
    expect(second && hashOf(second, first?.hash ?? "")).toBe(second?.hash);
    expect(second).toMatchObject({ author: "local", happened: "2026-11-26T01:00:00.000Z" });
  });

  it("lets one of two who follow the same version go first, and the other know", async () => {
    await log().create(work, localPrincipal);
    const both = [1, 2].map(() => log().append("w1", { after: 1, state: "draft", output }, localPrincipal));

    const outcomes = await Promise.allSettled(both);

    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "storage/changed_meanwhile" },
    });
  });

  it("never changes a version", async () => {
    await log().create(work, localPrincipal);

    const changing = storage.transaction([{ sql: "update work_versions set author = 'x'" }]);

    await expect(changing).rejects.toMatchObject({ code: "storage/failed" });
  });

  it("hides a work from another tenant, another vertical, and whoever lacks a label of its maker", async () => {
    await log().create(work, clerk);
    await log().create({ ...work, workId: "w2" }, localPrincipal);
    const found = async (principal: Principal) =>
      (await log().list({ limit: 10 }, principal)).map((each) => each.workId);

    expect(await found(localPrincipal)).toEqual(["w1", "w2"]);
    expect(await found(clerk)).toEqual(["w1"]);
    expect(await found({ ...clerk, labels: [] })).toEqual([]);
    expect(await found({ ...clerk, tenant: "linzhou" })).toEqual([]);
    expect(await found({ ...localPrincipal, verticals: ["craft"] })).toEqual([]);
    expect(await log().find("w1", { ...clerk, labels: [] })).toBeUndefined();
  });
});
