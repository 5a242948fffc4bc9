import { localPrincipal, PlatformError } from "@guildhall/core";
import type { Command, Invocation } from "../command.ts";
import { usageOf } from "../parse.ts";

export const samplesCommand: Command = {
  name: "samples",
  usage: "[remove | restore]",
  describe: {
    zh: "收入尚未收入的虚构示例；remove 全部移除，restore 全部恢复",
    en: "take in the invented samples that are missing; remove takes all out, restore brings them back",
  },
  flags: {},
  async run(invocation) {
    const [action] = invocation.arguments;
    if (action === "remove") return remove(invocation);
    if (action !== undefined && action !== "restore") {
      throw new PlatformError("cli/missing_argument", { argument: "remove | restore", usage: usageOf(samplesCommand) });
    }
    return takeIn(invocation, action === "restore");
  },
};

async function remove({ runtime: open, language, out }: Invocation): Promise<number> {
  const removed = await (await open()).removeSamples(localPrincipal);
  out({ removed }, () => (language === "zh" ? `已移除 ${removed} 份示例` : `Removed ${removed} samples`));
  return 0;
}

async function takeIn({ runtime: open, language, out, note }: Invocation, restore: boolean): Promise<number> {
  const runtime = await open();
  for await (const { vertical, outcomes } of runtime.ensureSamples(localPrincipal, { restore })) {
    const failed = outcomes.filter(({ fault }) => fault);
    const taken = outcomes.length - failed.length;
    out({ vertical, taken, failed: failed.length }, () =>
      language === "zh" ? `已收入 ${vertical} 的示例 ${taken} 份` : `Took in ${taken} samples of ${vertical}`,
    );
    for (const { file, fault } of failed) note(`  ${file}: ${fault?.say(language) ?? ""}`);
  }
  return 0;
}
