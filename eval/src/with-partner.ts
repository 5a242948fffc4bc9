import type { Vertical } from "@guildhall/core";
import { type Partner, type PartnerSettings, startPartner } from "@guildhall/models/partner";
import { readConfiguration, type Runtime } from "@guildhall/runtime";
import { withRuntime } from "./with-runtime.ts";

/**
 * Runs `work` over a platform in a folder of its own whose base model is the test partner, in this process. Throws
 * `config/*`.
 */
export async function withPartner<Result>(
  settings: PartnerSettings,
  verticals: readonly Vertical[],
  work: (runtime: Runtime, partner: Partner) => Promise<Result>,
): Promise<Result> {
  const partner = await startPartner(settings);
  try {
    const environment = { ...process.env, VLLM_BASE_URL: `${partner.address}/v1` };
    const configuration = await readConfiguration("guildhall.yaml", environment, { model: "vllm:partner" });
    // Ids are part of what a model is sent, and what the partner says depends on that.
    let ids = 0;
    const newId = (): string => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, "0")}`;
    return await withRuntime(configuration, verticals, (runtime) => work(runtime, partner), { newId });
  } finally {
    await partner.close();
  }
}
