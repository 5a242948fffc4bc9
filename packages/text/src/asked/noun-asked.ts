const ASKED: readonly RegExp[] = [
  /(?:哪些|什么|哪几[个项种]?|有何|何种|怎样的|哪[个种家类项]|多少[个名家项人]?|几[个项种名家])的?(\p{Script=Han}{2})/u,
  /(\p{Script=Han}{2})(?:是什么|有哪些|是多少|如何|怎么|怎样|是谁|在哪)/u,
  /(\p{Script=Han}{2})[？?]?$/u,
];
/** Nouns of any question: an answer is one, and seldom says so. */
const OF_ANY_QUESTION =
  /措施|政策|内容|要求|情况|工作|做法|方式|方法|进展|帮助|部门|准备|安排|规定|处理|作用|方面|注意|举措|办法/;

/** The noun that a question asks for, which its answer as a rule says: 材料 in 需要哪些材料. */
export function nounAsked(question: string): string | undefined {
  const noun = ASKED.map((pattern) => pattern.exec(question)?.[1]).find((found) => found !== undefined);
  return noun === undefined || OF_ANY_QUESTION.test(noun) ? undefined : noun;
}
