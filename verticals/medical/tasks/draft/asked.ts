import { type Clause, clausesOf } from "../../dialogue/clauses.ts";
import { mentionsIn } from "../../dialogue/mentions.ts";
import { type Stand } from "../../dialogue/overview.ts";
import { isCourtesy } from "./courtesy.ts";
import { namesDrug } from "./plain-words.ts";

/** What is felt or seen of a body, in one word. */
const SENSED = /[痛疼痒麻僵肿胀酸响晕抖喘闷沉木硬烫冷热卡堵]/g;

/** 早上起来僵不僵？ – 早上有点僵: more than yes or no, in the words of a question for what no list of ours names. */
export function echoes(question: string, answer: string): boolean {
  const said = answer.trim();
  if (said.length < 3 || /^(?:没|不|无)(?:有)?[^，。]{0,3}$/.test(said)) return false;
  return (question.match(SENSED) ?? []).some((word) => said.includes(word)) || namesWhatIsAsked(question, said);
}

/** 疼了几天了 – 两天吧: an answer that names nothing stands behind what was asked: the finding, else the question. */
export function questionOf(clauses: readonly Clause[], question: Clause, stands: readonly Stand[]): string {
  if (OPENING.test(question.text)) return "";
  if (/^(?:有过?|出现过)(?:[一两几]|好几)[次回]/.test(clauses[0]?.text.trim() ?? "")) return askedIn(question);
  if (clauses.some(({ text }) => OF_KIN.test(text.trim()))) return askedIn(question);
  const isNamed = clauses.some(({ text }) => mentionsIn(text).length > 0);
  if (isNamed && !namesDrug(question.text)) return "";
  if (!/\p{Script=Han}/u.test(question.text)) return isBrief(question, clauses) ? `${question.text.trim()}? ` : "";
  const said = clauses.map(({ text }) => text).join("，");
  if (namesDrug(question.text) && !namesDrug(said)) return askedIn(question);
  if (namesWhatIsAsked(question.text, said) || echoes(question.text, said)) return "";
  if (ASKS_SINCE.test(question.text) && /开始|起的?$/.test(said)) return "";
  const named = mentionsIn(question.text).map(({ finding }) => finding);
  const present = stands.filter(({ status, finding }) => status === "present" && named.includes(finding));
  return named.length === 1 && present.length === 1 ? `${present[0]?.finding.name}：` : askedIn(question);
}

function askedIn(question: Clause): string {
  return `${askedBy(question)
    .map(({ text }) => text.trim())
    .join("，")}：`;
}

/** Did you feel a pop? – Yeah, a loud one: a few words that nobody understands without the question. */
function isBrief(question: Clause, clauses: readonly Clause[]): boolean {
  const words = (text: string): number => text.trim().split(/\s+/).length;
  const said = clauses.reduce((sum, { text }) => sum + words(text), 0);
  return askedBy(question).length === 1 && words(question.text) <= 12 && said <= 10;
}

/** 她哥前几天也拉了: of another person, whatever the finding is called. */
const OF_KIN = /^[我俺他她](?:哥|姐|弟|妹|爸|妈|爷|奶|姥|女儿|儿子|老婆|老公|爱人)/;

const OPENING =
  /哪位|不得劲|怎么样了$|怎么(?:了|弄|啦|不(?:好|舒服)|回事)|哪[里儿]?不(?:好|舒服)|什么(?:问题|不舒服)|说说|您说|情况$/;
const ASKS_SINCE = /多(?:长时间|久)|几天|什么时候/;

/** 小便呢 – 小便正常: the answer says itself what it is about. */
function namesWhatIsAsked(question: string, answer: string): boolean {
  const words = question.match(/[\p{Script=Han}]{2,}/gu) ?? [];
  return words.some((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)).some(
      (pair) =>
        !/[吗呢么什怎有没是不几多少了过的时候正常一二两三四五六七八九十天次]|变化|关系|问题|影响|情况/.test(pair) &&
        answer.includes(pair),
    ),
  );
}

/** All that was asked with it, without a greeting: the answer may be to any of it. */
export function askedBy(question: Clause): readonly Clause[] {
  const { utterance } = question;
  const clauses = clausesOf(utterance);
  const asking = new Set(clauses.filter(({ isQuestion }) => isQuestion).map(({ sentence }) => sentence));
  const asked = clauses.filter(({ sentence, text }) => asking.has(sentence) && !isCourtesy(text));
  return asked.length > 0 ? asked : [question];
}
