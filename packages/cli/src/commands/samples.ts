import { localPrincipal } from "@guildhall/core";
import type { Command } from "../command.ts";

export const samplesCommand: Command = {
  name: "samples",
  usage: "",
  describe: { zh: "收入尚未收入的虚构示例", en: "take in the invented samples that are missing" },
  flags: {},
  async run({ runtime: open, language, out, note }) {
    const runtime = await open();
    for await (const { vertical, outcomes } of runtime.ensureSamples(localPrincipal)) {
      const failed = outcomes.filter(({ fault }) => fault);
      const taken = outcomes.length - failed.length;
      out({ vertical, taken, failed: failed.length }, () =>
        language === "zh" ? `已收入 ${vertical} 的示例 ${taken} 份` : `Took in ${taken} samples of ${vertical}`,
      );
      for (const { file, fault } of failed) note(`  ${file}: ${fault?.say(language) ?? ""}`);
    }
    return 0;
  },
};
