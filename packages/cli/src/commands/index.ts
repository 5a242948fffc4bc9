import type { Command } from "../command.ts";
import { askCommand } from "./ask.ts";
import { diagnoseCommand } from "./diagnose.ts";
import { documentsCommand } from "./documents.ts";
import { evalCommand } from "./eval.ts";
import { ingestCommand } from "./ingest.ts";
import { searchCommand } from "./search.ts";
import { serveCommand } from "./serve.ts";
import { verticalsCommand } from "./verticals.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  serveCommand,
  ingestCommand,
  searchCommand,
  askCommand,
  documentsCommand,
  verticalsCommand,
  evalCommand,
  diagnoseCommand,
];
