import { z } from "zod";
import { defineRoute } from "../route.ts";
import { anyQuery, identifier } from "../schemas/basics.ts";
import { errorBody } from "../schemas/errors.ts";
import { job, jobState } from "../schemas/jobs.ts";

/** What the stream of a job says, by event name. `job` comes last. */
export const jobEvents = { progress: job, job, error: errorBody } as const;

const params = z.strictObject({ id: identifier });

export const jobsRoutes = {
  listJobs: defineRoute({
    method: "get",
    path: "/v1/jobs",
    tag: "jobs",
    summary: { zh: "作业列表，新的在前；死信用 state=dead", en: "Jobs, the newest first; dead letters by state=dead" },
    query: anyQuery.extend({
      state: jobState.optional(),
      vertical: z.string().max(100).optional(),
      after: z.string().max(2000).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    responses: {
      200: {
        describe: { zh: "一页；有 next 就还有下一页", en: "A page; next is there when more follow" },
        json: z.object({ jobs: z.array(job), next: z.string().exactOptional() }).meta({ id: "JobPage" }),
      },
    },
    errors: [],
  }),
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
  retryJob: defineRoute({
    method: "post",
    path: "/v1/jobs/{id}/retry",
    tag: "jobs",
    summary: { zh: "重做一个已失败或已放弃的作业", en: "Do a job that failed or was given up again" },
    params,
    query: anyQuery,
    responses: { 202: { describe: { zh: "作业又在排队", en: "The job is in line again" }, json: job } },
    errors: ["job/not_found", "job/not_ended", "job/no_file"],
  }),
} as const;
