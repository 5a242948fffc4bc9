import { z } from "zod";
import { defineRoute } from "../route.ts";
import { anyQuery } from "../schemas/basics.ts";
import { errorBody } from "../schemas/errors.ts";
import { draftedSection, taskResult } from "../schemas/tasks.ts";

/** What the stream of a draft says, by event name. `result` comes last and is what a plain request gets. */
export const draftEvents = {
  section: draftedSection,
  result: taskResult,
  error: errorBody,
} as const;

const vertical = z.string().max(100);
const input = z.unknown().meta({
  description: "格式见 GET /v1/verticals 中该业务的 input。Its form: input of the task in GET /v1/verticals.",
});

const taskErrors = [
  "vertical/unknown",
  "access/other_vertical",
  "task/unknown",
  "task/invalid_input",
  "model/unreachable",
  "model/too_slow",
  "model/overloaded",
  "model/key_refused",
  "model/not_there",
  "model/refused",
  "model/garbled",
] as const;

export const tasksRoutes = {
  createDraft: defineRoute({
    method: "post",
    path: "/v1/drafts",
    tag: "tasks",
    summary: { zh: "按模板起草，每一句带来处", en: "Draft by a template, every sentence with its source" },
    query: anyQuery,
    body: z
      .strictObject({
        vertical,
        template: z.string().max(100),
        input,
        stream: z.boolean().default(false),
        keep: z
          .boolean()
          .default(false)
          .meta({ description: "留存为文稿，之后可修改、审核、定稿。Keep it as a work." }),
      })
      .meta({ id: "DraftRequest" }),
    responses: {
      200: {
        describe: { zh: "草稿", en: "The draft" },
        json: taskResult,
        stream: {
          events: draftEvents,
          describe: { zh: "stream:true 时写好一节发一节", en: "With stream:true, each section as it is done" },
        },
      },
    },
    errors: taskErrors,
  }),
  createCheck: defineRoute({
    method: "post",
    path: "/v1/checks",
    tag: "tasks",
    summary: { zh: "检查、比较或计算，每条附规则", en: "Check, compare or compute, with the rule of each finding" },
    query: anyQuery,
    body: z.strictObject({ vertical, checker: z.string().max(100), input }).meta({ id: "CheckRequest" }),
    responses: { 200: { describe: { zh: "结果", en: "The result" }, json: taskResult } },
    errors: taskErrors,
  }),
} as const;
