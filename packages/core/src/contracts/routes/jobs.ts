import { z } from "zod";
import { defineRoute } from "../route.ts";
import { anyQuery, identifier } from "../schemas/basics.ts";
import { errorBody } from "../schemas/errors.ts";
import { job } from "../schemas/jobs.ts";

/** What the stream of a job says, by event name. `job` comes last. */
export const jobEvents = { progress: job, job, error: errorBody } as const;

const params = z.strictObject({ id: identifier });

export const jobsRoutes = {
  readJob: defineRoute({
    method: "get",
    path: "/v1/jobs/{id}",
    tag: "jobs",
    summary: { zh: "一个作业的进度与结果", en: "Progress and outcome of a job" },
    params,
    query: anyQuery,
    responses: { 200: { describe: { zh: "作业", en: "The job" }, json: job } },
    errors: ["job/not_found"],
  }),
  watchJob: defineRoute({
    method: "get",
    path: "/v1/jobs/{id}/events",
    tag: "jobs",
    summary: { zh: "作业进度的事件流", en: "The progress of a job as events" },
    params,
    query: anyQuery,
    responses: {
      200: {
        describe: { zh: "直到作业结束", en: "Until the job has ended" },
        stream: { events: jobEvents, describe: { zh: "最后一个事件是 job", en: "The last event is job" } },
      },
    },
    errors: ["job/not_found"],
  }),
  cancelJob: defineRoute({
    method: "delete",
    path: "/v1/jobs/{id}",
    tag: "jobs",
    summary: { zh: "取消一个作业", en: "Cancel a job" },
    params,
    query: anyQuery,
    responses: { 200: { describe: { zh: "作业现在的样子", en: "The job as it then is" }, json: job } },
    errors: ["job/not_found", "job/ended"],
  }),
} as const;
