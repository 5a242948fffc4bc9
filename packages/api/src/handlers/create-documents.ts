import { hasEnded, type Job, type Message, PlatformError, type Principal, sha256 } from "@guildhall/core";
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
        begun.jobIds.map((jobId) =>
          wait > 0 ? lastOf(jobs.watch(jobId, call.principal, signal)) : jobs.find(jobId, call.principal),
        ),
      );
      const known = now.filter((job) => job !== undefined);
      const [first] = known;
      if (!first) throw new PlatformError("upload/no_file", {});
      return {
        status: known.every(hasEnded) && wait > 0 ? 200 : 202,
        json: {
          jobId: first.jobId,
          documentId: first.documentId,
          jobs: known,
          ...(begun.refused.length > 0 ? { refused: begun.refused } : {}),
        },
      };
    } finally {
      await received.discard();
    }
  };
}

/** A member of an archive that was not taken, with why. */
interface Refused {
  readonly file: string;
  readonly code: string;
  readonly reason: Message;
}

/** What became of a request: jobs, and what was refused of archives. */
interface Begun {
  readonly jobIds: readonly string[];
  readonly refused: readonly Refused[];
}

async function submitAll({ files, into }: Received, principal: Principal, { runtime }: Service): Promise<Begun> {
  const jobIds: string[] = [];
  const refused: Refused[] = [];
  let fault: PlatformError | undefined;
  for (const upload of files) {
    for await (const each of runtime.uploads.expand(upload)) {
      if (!("fault" in each)) {
        jobIds.push((await runtime.uploads.submit(each, into, principal)).jobId);
        continue;
      }
      fault ??= each.fault;
      const { code } = each.fault;
      refused.push({ file: each.file, code, reason: { zh: each.fault.say("zh"), en: each.fault.say("en") } });
    }
  }
  if (fault && jobIds.length === 0) throw fault;
  return { jobIds, refused };
}

/** The same Idempotency-Key with the same content leads to the same jobs; with other content it is refused. */
async function withReceipt(
  { files, into }: Received,
  { headers, principal }: Call<"createDocuments">,
  { runtime }: Service,
  submit: () => Promise<Begun>,
): Promise<Begun> {
  const key = headers["idempotency-key"];
  if (key === undefined) return submit();
  const fingerprint = sha256(
    JSON.stringify([into, files.map(({ file, sha256: hash, metadata }) => [file, hash, metadata])]),
  );
  const receipt = await runtime.receipts.find(key, principal);
  if (receipt && receipt.fingerprint !== fingerprint) throw new PlatformError("server/idempotency_conflict", {});
  if (receipt) return begunOf(receipt.reply);
  const begun = await submit();
  await runtime.receipts.keep(key, fingerprint, begun, principal);
  return begun;
}

/** Receipts of earlier releases are lists of jobs. */
function begunOf(reply: unknown): Begun {
  return Array.isArray(reply) ? { jobIds: reply as readonly string[], refused: [] } : (reply as Begun);
}

async function lastOf(states: AsyncIterable<Job>): Promise<Job | undefined> {
  let last: Job | undefined;
  for await (const state of states) last = state;
  return last;
}
