import type { Composed } from "@guildhall/compose";
import type { ModelName, Notice } from "@guildhall/core";

/** Says that another model answered than the one that is set, and why. */
export function insteadNotice({ model, instead }: Composed, asked: ModelName): readonly Notice[] {
  if (!instead) return [];
  const quotes = model.id === "extractive";
  const [by, wanted] = [model, asked].map(({ provider, id }) => `${provider}:${id}`);
  return [
    {
      kind: "other_model",
      zh: `所设模型 ${wanted} 没有给出回答（${instead.code}），${quotes ? "以下只摘引原文" : `由 ${by} 代答`}。`,
      en: `The model that is set, ${wanted}, gave no answer (${instead.code}); ${quotes ? "what follows only quotes the sources" : `${by} answered instead`}.`,
    },
  ];
}
