/**
 * 剂型: how names of drugs end. Drugs that no list of ours holds are named in questions all the same, and passages that say
 * the name come first.
 */
export const forms: readonly string[] = [
  "片",
  "胶囊",
  "颗粒",
  "冲剂",
  "丸",
  "口服液",
  "合剂",
  "糖浆",
  "注射液",
  "滴眼液",
  "眼膏",
  "滴剂",
  "软膏",
  "乳膏",
  "凝胶",
  "贴膏",
  "洗剂",
  "栓",
  "喷雾剂",
  "气雾剂",
  "混悬液",
];
