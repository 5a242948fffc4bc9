// The first module of a worker thread. From source (.ts) it needs tsx: its require hook works under tsx, under
// register() and under vitest, and starts in half the time of its import hook (175 against 270 ms, 2026-11-23), which
// would start a thread of its own. A published package is .js and needs neither.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { workerData } from "node:worker_threads";

const require = createRequire(import.meta.url);

if (workerData.fromSource) {
  require("tsx/cjs/api").register();
  require(fileURLToPath(workerData.entry));
} else {
  await import(workerData.entry);
}
