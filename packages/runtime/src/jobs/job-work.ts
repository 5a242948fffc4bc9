import { readFile } from "node:fs/promises";
import { type Clock, type JobOutcome, PlatformError, type Principal } from "@guildhall/core";
import {
  type IncomingOrFault,
  type IngestOutcome,
  type IngestPorts,
  type Metadata,
  type ReadDocument,
} from "@guildhall/ingest";
import type { Destination } from "../runtime.ts";
import type { JobWork } from "./create-jobs.ts";

export interface JobWorkParts {
  readonly clock: Clock;
  readonly pathOf: (upload: string) => string;
  ingest(
    documents: AsyncIterable<IncomingOrFault>,
    into: Destination,
    principal: Principal,
    more: Pick<IngestPorts, "jobOf" | "prepare" | "onEmbedded">,
  ): AsyncGenerator<IngestOutcome>;
}

/** One job through the same steps as every document: its end is written in the transaction that stores the document. */
export function createJobWork({ clock, pathOf, ingest }: JobWorkParts): JobWork {
  return async (job, report, signal) => {
    const { work: todo, principal } = job;
    let content: Uint8Array | undefined;
    const incoming = {
      file: todo.file,
      key: todo.file,
      sha256: todo.sha256,
      bytes: 0,
      metadata: todo.metadata as Metadata,
      /** The bytes are read only when the document is not held already. */
      async read(readDocument: ReadDocument) {
        await report({ step: "reading", percent: 20 });
        content = await readFile(pathOf(todo.upload));
        const reading = await readDocument(content, todo.file, { signal });
        await report({ step: "storing", percent: 70 });
        return reading;
      },
      get original() {
        return content;
      },
    };
    const more = {
      onEmbedded: () => signal.throwIfAborted(),
      jobOf([outcome]: readonly IngestOutcome[]) {
        if (!outcome) throw new Error("A job without a document.");
        const { jobId, fence } = job;
        return { jobId, fence, outcome: outcomeOf(outcome), happened: clock.now().toISOString() };
      },
    };
    for await (const outcome of ingest(one({ file: todo.file, incoming }), todo, principal, more))
      return outcomeOf(outcome);
    throw new PlatformError("ingest/not_found", { file: todo.file });
  };
}

async function* one(item: IncomingOrFault): AsyncGenerator<IncomingOrFault> {
  yield item;
}

function outcomeOf({ outcome, versionId, passages, pages, copyOf, fault, ms }: IngestOutcome): JobOutcome {
  return {
    outcome,
    passages,
    ms,
    ...(versionId === undefined ? {} : { versionId }),
    ...(pages === undefined ? {} : { pages }),
    ...(copyOf === undefined ? {} : { copyOf }),
    ...(fault ? { code: fault.code, reason: { zh: fault.say("zh"), en: fault.say("en") } } : {}),
  };
}
