/** Questions that name no finding but whose answer is one: 精神好吗？ 体温正常吗？ */
export interface Topic {
  readonly asked: RegExp;
  /** What a poor answer means; a good one means the patient has it not. */
  readonly finding: string;
}

export const topics: readonly Topic[] = [
  { asked: /精神/, finding: "精神差" },
  { asked: /食欲|胃口|吃饭|吃奶|饮食|吃东西|奶量|进食/, finding: "食欲减退" },
  { asked: /睡眠|睡觉|睡得|睡的/, finding: "睡眠差" },
  { asked: /体温/, finding: "发热" },
  { asked: /尿量|小便|尿/, finding: "尿量减少" },
  { asked: /how(?:'s| is| has)? (?:your|his|her|the) appetite/i, finding: "食欲减退" },
];
