// The first module of a worker thread. From source (.ts) it needs tsx; a published package is .js and does not.
import { workerData } from "node:worker_threads";

if (workerData.fromSource) (await import("tsx/esm/api")).register();
await import(workerData.entry);
