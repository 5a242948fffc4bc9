import { localPrincipal } from "@guildhall/core";
import type { Command } from "../command.ts";

export const verticalsCommand: Command = {
  name: "verticals",
  usage: "",
  describe: { zh: "列出各行业及所收文件", en: "list the verticals and what they hold" },
  flags: {},
  async run(invocation) {
    const runtime = await invocation.runtime();
    const rows = await Promise.all(
      runtime.verticals.map(async ({ id, name, validity }) => {
        const { documents } = await runtime.catalogue.count({ vertical: id }, localPrincipal);
        const collections = await runtime.catalogue.collections(id, localPrincipal);
        return { id, name, validity, documents, collections };
      }),
    );
    invocation.out({ verticals: rows }, () =>
      rows
        .map(({ id, name, documents }) =>
          invocation.language === "zh"
            ? `${id}  ${name.zh}  ${documents} 份文件`
            : `${id}  ${name.en}  ${documents} documents`,
        )
        .join("\n"),
    );
    return 0;
  },
};
