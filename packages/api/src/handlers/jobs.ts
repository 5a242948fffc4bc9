import { hasEnded, type Job, PlatformError } from "@guildhall/core";
import type { Service } from "../parts.ts";
import type { Handlers } from "../routing/call.ts";
import { stream } from "../stream/event-stream.ts";

type Names = "listJobs" | "readJob" | "watchJob" | "cancelJob" | "retryJob";

export function jobsHandlers(service: Service): Pick<Handlers, Names> {
  const { jobs } = service.runtime.uploads;
  const found = (job: Job | undefined, jobId: string): Job => {
    if (!job) throw new PlatformError("job/not_found", { jobId: jobId.slice(0, 60) });
    return job;
  };
  return {
    async listJobs({ query: { state, vertical, after, limit }, principal }) {
      const where = {
        limit,
        ...(state ? { states: [state] } : {}),
        ...(vertical === undefined ? {} : { vertical }),
        ...(after === undefined ? {} : { after }),
      };
      return { status: 200, json: await jobs.list(where, principal) };
    },
    readJob: async ({ params: { id }, principal }) => ({
      status: 200,
      json: found(await jobs.find(id, principal), id),
    }),
    watchJob: (call) =>
      stream(call, service, async (events) => {
        const {
          params: { id },
          principal,
          signal,
        } = call;
        let last = found(await jobs.find(id, principal), id);
        for await (const job of jobs.watch(id, principal, signal)) {
          last = job;
          if (!hasEnded(job)) events.send("progress", job);
        }
        events.send("job", last);
      }),
    async cancelJob({ params: { id }, principal }) {
      if (hasEnded(found(await jobs.find(id, principal), id)))
        throw new PlatformError("job/ended", { jobId: id.slice(0, 60) });
      return { status: 200, json: found(await jobs.cancel(id, principal), id) };
    },
    retryJob: async ({ params: { id }, principal }) => ({
      status: 202,
      json: found(await jobs.retry(id, principal), id),
    }),
  };
}
