import { z } from "zod";
import { WORK_STATES } from "../../ports/works.ts";
import { label, model } from "./answer.ts";
import { message } from "./basics.ts";
import { draftOutput, finding } from "./tasks.ts";

const state = z.enum(WORK_STATES);
const instant = z.string().meta({ format: "date-time" });

const workVersion = z
  .object({
    number: z.int(),
    state,
    output: draftOutput,
    author: z.string(),
    roles: z.array(z.enum(["reader", "editor", "reviewer", "admin"])),
    happened: instant,
    hash: z.string().meta({
      description: "上一版的 hash 与本版全部内容的 SHA-256。SHA-256 over the former hash and all of this version.",
    }),
    signature: z
      .object({ by: z.string(), at: instant, value: z.string(), certificate: z.string().exactOptional() })
      .exactOptional()
      .meta({ description: "没有即为待签名。Absent: still to be signed." }),
  })
  .meta({ id: "WorkVersion" });

export const work = z
  .object({ workId: z.string(), vertical: z.string(), task: z.string(), model, label, versions: z.array(workVersion) })
  .meta({ id: "Work", description: "一份文稿和它的每一版，只增不改。A work with every version; only ever added to." });

export const workSeen = z
  .object({
    work,
    obstacles: z.array(finding).meta({ description: "定稿之前要处理的。What keeps it from being final." }),
    changes: z
      .array(z.array(z.object({ section: z.string(), removed: z.array(z.string()), added: z.array(z.string()) })))
      .meta({ description: "每一版比上一版改了什么，第一版为空。What each version changed in the one before." }),
  })
  .meta({ id: "WorkSeen" });

export const workSummary = z
  .object({
    workId: z.string(),
    vertical: z.string(),
    task: z.string(),
    title: message,
    state,
    version: z.int(),
    happened: instant,
  })
  .meta({ id: "WorkSummary" });

const after = z.int().min(1).meta({ description: "改的是哪一版；已有更新的版本时不予保存。The version this follows." });

export const workEdit = z
  .strictObject({
    after,
    sections: z
      .array(
        z.strictObject({
          section: z.string().max(100),
          text: z.string().max(20_000),
          reason: z.string().max(400).exactOptional(),
        }),
      )
      .min(1)
      .max(100),
  })
  .meta({ id: "WorkEdit" });

export const workMove = z.strictObject({ after, state: z.enum(["reviewed", "final"]) }).meta({ id: "WorkMove" });
