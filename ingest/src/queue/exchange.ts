import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { PlatformError, sha256, type VersionToStore } from "@guildhall/core";

/** What lies here longer belongs to nobody: its server or its worker died. */
const ABANDONED_MS = 3_600_000;

/**
 * The folder through which the server and its workers hand large things to each other: all of them see the data folder,
 * and Redis holds names only. `uploads` are the bytes as they came, `queue` the versions that workers prepared.
 */
export interface Exchange {
  /** The name of this installation's queue on the server, which others may use too; made by whoever comes first. */
  readonly queueName: () => Promise<string>;
  /** Throws `queue/no_upload` where a worker sees another folder than its server. */
  upload(name: string): Promise<Uint8Array>;
  /** Writes a version under a name nobody else uses, whole or not at all. */
  write(jobId: string, version: VersionToStore): Promise<{ readonly prepared: string; readonly sha256: string }>;
  /** Reads and removes it. */
  take(prepared: string, hash: string): Promise<VersionToStore>;
  /** Removes what any worker left of a job. */
  forget(jobId: string): Promise<void>;
  /** Removes what was left an hour ago. */
  tidy(): Promise<void>;
}

export function createExchange(data: string): Exchange {
  const folder = path.join(data, "queue");
  const names = () => readdir(folder).catch(() => []);
  return {
    async queueName() {
      await mkdir(folder, { recursive: true });
      const file = path.join(folder, "name");
      await writeFile(file, `guildhall-${randomUUID()}`, { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "EEXIST") throw error;
      });
      return readFile(file, "utf8");
    },
    upload: (name) =>
      readFile(path.join(data, "uploads", name)).catch((error: NodeJS.ErrnoException) => {
        throw error.code === "ENOENT" ? new PlatformError("queue/no_upload", {}, { cause: error }) : error;
      }),
    async write(jobId, version) {
      const content = JSON.stringify(version);
      const prepared = `${jobId}.${randomUUID()}.json`;
      const file = path.join(folder, prepared);
      await writeFile(`${file}.part`, content);
      await rename(`${file}.part`, file);
      return { prepared, sha256: sha256(content) };
    },
    async take(prepared, hash) {
      const file = path.join(folder, prepared);
      const content = await readFile(file, "utf8");
      await rm(file, { force: true });
      if (sha256(content) !== hash) throw new PlatformError("queue/worker_lost", {});
      return JSON.parse(content) as VersionToStore;
    },
    async forget(jobId) {
      const left = (await names()).filter((name) => name.startsWith(`${jobId}.`));
      await Promise.all(left.map((name) => rm(path.join(folder, name), { force: true })));
    },
    async tidy() {
      for (const name of (await names()).filter((each) => each !== "name")) {
        const file = path.join(folder, name);
        const found = await stat(file).catch(() => undefined);
        if (found && Date.now() - found.mtimeMs > ABANDONED_MS) await rm(file, { force: true });
      }
    },
  };
}
