import { z } from "zod";
import { citation, guardVerdict, label, model, support } from "./answer.ts";
import { message } from "./basics.ts";

const place = { start: z.int(), end: z.int() };

export const source = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("utterance"), utterance: z.int(), ...place, speaker: z.string().exactOptional() }),
    z.object({ kind: z.literal("item"), item: z.string(), ...place }),
    z.object({ kind: z.literal("citation"), citation: z.string() }),
    z.object({ kind: z.literal("person"), by: z.string() }),
  ])
  .meta({
    id: "Source",
    description:
      "一句话的来处：说话的第几轮、输入的哪一项、档案中的引文，或某人。位置以 Unicode 码点计。Where a sentence comes from; places in Unicode code points.",
  });

const sourcedSentence = z
  .object({ text: z.string(), support, sources: z.array(source) })
  .meta({ id: "SourcedSentence" });

export const draftedSection = z
  .object({
    id: z.string(),
    name: message,
    isRequired: z.boolean(),
    sentences: z.array(sourcedSentence),
    empty: z.string().exactOptional(),
    reason: z.string().exactOptional(),
  })
  .meta({ id: "DraftedSection" });

export const finding = z
  .object({
    id: z.string(),
    severity: z.enum(["error", "warning", "note"]),
    message,
    rule: guardVerdict.shape.rule,
    section: z.string().exactOptional(),
    words: z.string().exactOptional(),
    points: z.number().exactOptional(),
  })
  .meta({ id: "Finding" });

export const draftOutput = z
  .object({
    form: z.literal("draft"),
    title: message,
    isInsufficient: z.boolean(),
    sections: z.array(draftedSection),
    open: z.array(z.object({ section: z.string(), ask: message })),
    findings: z.array(finding),
    citations: z.array(citation),
  })
  .meta({ id: "DraftOutput" });

const findingsOutput = z
  .object({
    form: z.literal("findings"),
    findings: z.array(finding),
    unknown: z.array(message),
    score: z.object({ points: z.number(), of: z.number(), grade: z.string().exactOptional() }).exactOptional(),
  })
  .meta({ id: "FindingsOutput" });

const tableOutput = z
  .object({
    form: z.literal("table"),
    columns: z.array(z.object({ id: z.string(), name: message, unit: z.string().exactOptional() })),
    rows: z.array(z.object({ cells: z.record(z.string(), z.string()), citations: z.array(z.string()) })),
    citations: z.array(citation),
  })
  .meta({ id: "TableOutput" });

export const taskOutput = z
  .discriminatedUnion("form", [draftOutput, findingsOutput, tableOutput])
  .meta({ id: "TaskOutput", description: "一项业务的结果，形式由 form 说明。What a task gives; form says how." });

const taskKind = z.enum(["draft", "check", "compare", "compute"]);

export const taskResult = z
  .object({
    vertical: z.string(),
    task: z.string(),
    kind: taskKind,
    output: taskOutput,
    guards: z.array(guardVerdict),
    model,
    label,
    timings: z.record(z.string(), z.number()),
    auditId: z.string(),
    workId: z.string().exactOptional().meta({ description: "留存为文稿时的编号。The work it was kept as." }),
  })
  .meta({ id: "TaskResult" });

export const taskSummary = z
  .object({
    id: z.string(),
    kind: taskKind,
    name: message,
    describe: message,
    formats: z.array(z.string()).meta({ description: "能写成的文件格式。Formats it can be written in." }),
    input: z.record(z.string(), z.any()).meta({ description: "输入的 JSON Schema。The JSON Schema of its input." }),
  })
  .meta({ id: "TaskSummary" });
