import { hasEnded, type Job, PlatformError, type Principal, sha256 } from "@guildhall/core";
import { verticalNamed } from "@guildhall/runtime";
import type { Service } from "../parts.ts";
import type { Call, Handler } from "../routing/call.ts";
import { receive, type Received } from "../upload/receive.ts";
import { receiveText } from "../upload/receive-text.ts";

/** Upload → jobs → 202, or 200 when they were waited for and have all ended. */
export function createDocuments(service: Service): Handler<"createDocuments"> {
  const { runtime } = service;
  const { jobs } = runtime.uploads;
  return async (call) => {
    const received = call.body === undefined ? await receive(call, service) : await receiveText(call.body, service);
    try {
      verticalNamed(received.into.vertical, runtime.verticals);
      const begun = await withReceipt(received, call, service, () => submitAll(received, call.principal, service));
      const wait = call.query.wait ?? 0;
      const signal = AbortSignal.any([AbortSignal.timeout(wait * 1000), call.signal]);
      const now = await Promise.all(
        begun.map((jobId) =>
          wait > 0 ? lastOf(jobs.watch(jobId, call.principal, signal)) : jobs.find(jobId, call.principal),
        ),
      );
      const known = now.filter((job) => job !== undefined);
      const [first] = known;
      if (!first) throw new PlatformError("upload/no_file", {});
      return {
        status: known.every(hasEnded) && wait > 0 ? 200 : 202,
        json: { jobId: first.jobId, documentId: first.documentId, jobs: known },
      };
    } finally {
      await received.discard();
    }
  };
}

async function submitAll(
  { files, into }: Received,
  principal: Principal,
  { runtime }: Service,
): Promise<readonly string[]> {
  const jobIds: string[] = [];
  for (const file of files) jobIds.push((await runtime.uploads.submit(file, into, principal)).jobId);
  return jobIds;
}

/** The same Idempotency-Key with the same content leads to the same jobs; with other content it is refused. */
async function withReceipt(
  { files, into }: Received,
  { headers, principal }: Call<"createDocuments">,
  { runtime }: Service,
  submit: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const key = headers["idempotency-key"];
  if (key === undefined) return submit();
  const fingerprint = sha256(
    JSON.stringify([into, files.map(({ file, sha256: hash, metadata }) => [file, hash, metadata])]),
  );
  const receipt = await runtime.receipts.find(key, principal);
  if (receipt && receipt.fingerprint !== fingerprint) throw new PlatformError("server/idempotency_conflict", {});
  if (receipt) return receipt.reply as readonly string[];
  const jobIds = await submit();
  await runtime.receipts.keep(key, fingerprint, jobIds, principal);
  return jobIds;
}

async function lastOf(states: AsyncIterable<Job>): Promise<Job | undefined> {
  let last: Job | undefined;
  for await (const state of states) last = state;
  return last;
}
