import type { Command } from "../command.ts";

export const reindexCommand: Command = {
  name: "reindex",
  usage: "",
  describe: {
    zh: "重新划分旧规则划分的文件，重建索引；设置了向量模型时，为缺少向量的段落生成向量，换了模型则全部重新生成",
    en: "divide anew what an earlier divider divided and build the index anew; with an embedder set, make the vectors that are missing, or all of them after a change of model",
  },
  flags: {},
  isForRepair: true,
  async run({ runtime: open, language, out, progress }) {
    const runtime = await open();
    const redivided: Record<string, number> = {};
    for await (const { vertical, done, failed, total } of runtime.redivide()) {
      redivided[vertical] = done;
      progress(`${vertical}  ${done + failed}/${total}`);
    }
    const vectors: Record<string, number> = {};
    for await (const reached of runtime.reindex()) {
      if (reached.step === "words") continue;
      const { vertical, done, total } = reached;
      vectors[vertical] = done;
      progress(`${vertical}  ${done}/${total}`);
    }
    progress("");
    const faults = (await runtime.checkModels()).flatMap(({ kind, fault }) =>
      kind === "embedder" && fault ? [fault] : [],
    );
    if (faults[0]) throw faults[0];
    out({ reindexed: true, redivided, vectors }, () =>
      [
        ...Object.entries(redivided).map(([vertical, many]) =>
          language === "zh" ? `${vertical}：重新划分了 ${many} 个版本` : `${vertical}: divided ${many} versions anew`,
        ),
        language === "zh" ? "索引已重建。" : "The index was built anew.",
        ...Object.entries(vectors).map(([vertical, made]) =>
          language === "zh" ? `${vertical}：生成了 ${made} 个向量` : `${vertical}: made ${made} vectors`,
        ),
      ].join("\n"),
    );
    return 0;
  },
};
