import { workerData } from "node:worker_threads";
import type { WorkerSettings } from "../worker/messages.ts";
import { serve } from "../worker/serve.ts";

/** The storage worker, whose process dies before the step with the number `dieAt`, counted from when it is opened. */
const settings = workerData as WorkerSettings;
let step = 0;
serve(settings, () => {
  if (step === settings.more?.["dieAt"]) process.kill(process.pid, "SIGKILL");
  step += 1;
});
