import { useCallback, useState } from "react";
import { ApiError, asApiError } from "../api/api-error.ts";
import { useClient } from "../api/client-context.ts";
import type { Job } from "../api/shapes.ts";

/** A file on its way into the archive. */
export interface Upload {
  readonly id: number;
  readonly name: string;
  readonly state:
    | { readonly kind: "sending" }
    | { readonly kind: "working"; readonly job: Job }
    | { readonly kind: "done"; readonly job: Job; readonly title: string; readonly turnedSamplesOff: boolean }
    | { readonly kind: "failed"; readonly error: ApiError };
}

const pause = 400;
const underWay: readonly Job["state"][] = ["queued", "running", "retrying"];

/** Sends files and follows their jobs to the end. */
export function useUpload(vertical: { readonly id: string; readonly usesSamples: boolean }, onChanged: () => void) {
  const client = useClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const tell = useCallback((id: number, state: Upload["state"]) => {
    setUploads((last) => last.map((upload) => (upload.id === id ? { ...upload, state } : upload)));
  }, []);

  const send = async (file: File) => {
    const id = performance.now();
    setUploads((last) => [{ id, name: file.name, state: { kind: "sending" as const } }, ...last].slice(0, 6));
    await follow(id, file.name, async () => client.job((await client.upload(vertical.id, file)).jobId));
  };

  const retry = ({ id, name }: Upload, { jobId }: Job) => follow(id, name, () => client.retryJob(jobId));

  const follow = async (id: number, name: string, begin: () => Promise<Job>) => {
    try {
      let job = await begin();
      while (underWay.includes(job.state)) {
        tell(id, { kind: "working", job });
        await new Promise((resolve) => setTimeout(resolve, pause));
        job = await client.job(job.jobId);
      }
      const isIn = job.outcome && ["stored", "unchanged", "replaced"].includes(job.outcome.outcome);
      const title = isIn ? ((await client.versions(job.documentId))[0]?.title ?? name) : name;
      tell(id, { kind: "done", job, title, turnedSamplesOff: vertical.usesSamples && Boolean(isIn) });
      onChanged();
    } catch (failure) {
      tell(id, { kind: "failed", error: asApiError(failure) ?? new ApiError("web/unexpected", "") });
    }
  };
  return {
    uploads,
    send: (file: File) => void send(file),
    retry: (upload: Upload, job: Job) => void retry(upload, job),
    dismiss: (id: number) => setUploads((last) => last.filter((upload) => upload.id !== id)),
  };
}
