import type { Command } from "../command.ts";

export const reindexCommand: Command = {
  name: "reindex",
  usage: "",
  describe: {
    zh: "重建索引；设置了向量模型时，为缺少向量的段落生成向量，换了模型则全部重新生成",
    en: "build the index anew; with an embedder set, make the vectors that are missing, or all of them after a change of model",
  },
  flags: {},
  isForRepair: true,
  async run({ runtime: open, language, out, progress }) {
    const runtime = await open();
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
    out({ reindexed: true, vectors }, () =>
      [
        language === "zh" ? "索引已重建。" : "The index was built anew.",
        ...Object.entries(vectors).map(([vertical, made]) =>
          language === "zh" ? `${vertical}：生成了 ${made} 个向量` : `${vertical}: made ${made} vectors`,
        ),
      ].join("\n"),
    );
    return 0;
  },
};
