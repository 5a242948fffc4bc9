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
    return await withRuntime(configuration, verticals, (runtime) => work(runtime, partner));
  } finally {
    await partner.close();
  }
}
