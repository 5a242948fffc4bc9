/** What kind of thing a question asks for, and how a sentence that holds such a thing looks. */
interface Cue {
  readonly question: RegExp;
  readonly sentence: RegExp;
}

const NUMBER = "[0-9０-９一二三四五六七八九十百千万两半]";

const cues: readonly Cue[] = [
  { question: /多久|多长|几[年天月日周]|几个[月工小]|多少[天年月日]|期限|最长|最短|何时|什么时候|时效|how long|when/i, sentence: new RegExp(`${NUMBER}(?:个)?(?:工作)?(?:年|月|日|天|小时|周|years?|months?|days?|hours?)`, "i") },
  { question: /多少钱|金额|罚款|罚多少|赔多少|费用|收费|补贴|补助|how much/i, sentence: new RegExp(`${NUMBER}+(?:元|倍|％|%)|百分之|罚款`) },
  { question: /多少|几[个名人次种]|比例|百分之几|how many/i, sentence: new RegExp(`${NUMBER}`) },
  { question: /谁|哪个(?:部门|机关|机构)|哪些(?:部门|机关)|由什么(?:部门|机关)|找哪里|\bwho\b/i, sentence: /部门|机关|人民政府|委员会|法院|机构|局/ },
  { question: /哪些|什么条件|什么情形|哪几|材料|which/i, sentence: /下列|：$|:$|包括/ },
];

/** True when the sentence holds the kind of thing that the question asks for. */
export function answersKind(question: string, sentence: string): boolean {
  return cues.some((cue) => cue.question.test(question) && cue.sentence.test(sentence));
}
