import { type Language, localPrincipal } from "@guildhall/core";
import type { Command } from "../command.ts";

export const diagnoseCommand: Command = {
  name: "diagnose",
  usage: "",
  describe: { zh: "检查运行环境、数据目录和索引", en: "check the environment, the data folder and the index" },
  flags: {},
  async run(invocation) {
    const runtime = await invocation.runtime();
    const indexes = await Promise.all(
      runtime.verticals.map(async ({ id }) => {
        const collections = await runtime.catalogue.collections(id, localPrincipal);
        return {
          vertical: id,
          collections,
          ...(await runtime.collection.size({ principal: localPrincipal, vertical: id, collections })),
        };
      }),
    );
    const { outgoing: outgoingAddresses, server } = runtime;
    const report = {
      node: process.version,
      data: await invocation.dataDirectory(),
      outgoingAddresses,
      ...(server ? { server } : {}),
      indexes,
    };
    invocation.out(report, () =>
      [
        `Node ${report.node}`,
        invocation.language === "zh" ? `数据目录 ${report.data}` : `Data folder ${report.data}`,
        addressesInWords(outgoingAddresses, invocation.language),
        ...(server
          ? [
              invocation.language === "zh"
                ? `检索服务器 ${server.name} ${server.version}`
                : `Search server ${server.name} ${server.version}`,
            ]
          : []),
        ...indexes.map(({ vertical, passages, segments, bytes }) =>
          invocation.language === "zh"
            ? `${vertical}：${passages} 段，${segments} 个索引段，${(bytes / 1e6).toFixed(1)} MB`
            : `${vertical}: ${passages} passages, ${segments} segments, ${(bytes / 1e6).toFixed(1)} MB`,
        ),
      ].join("\n"),
    );
    return 0;
  },
};

function addressesInWords(addresses: readonly string[], language: Language): string {
  const isChinese = language === "zh";
  if (addresses.length > 0) return `${isChinese ? "对外地址：" : "Outgoing addresses: "}${addresses.join(", ")}`;
  return isChinese
    ? "对外地址：无，任何内容都不离开这台计算机"
    : "Outgoing addresses: none, nothing leaves this computer";
}
