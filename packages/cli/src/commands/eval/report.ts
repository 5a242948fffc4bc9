import { writePage } from "@guildhall/eval";
import type { Invocation } from "../../command.ts";
import { reportFolder } from "./invoked.ts";

/** `eval report`: the page anew from the summaries that lie in the report folder. */
export async function report(invocation: Invocation): Promise<number> {
  const page = await writePage(reportFolder);
  invocation.out({ page }, () => page);
  return 0;
}
