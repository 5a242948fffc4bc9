import { workerData } from "node:worker_threads";
import type { WorkerSettings } from "./messages.ts";
import { serve } from "./serve.ts";

serve(workerData as WorkerSettings);
