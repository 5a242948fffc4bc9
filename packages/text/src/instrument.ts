import { NUMERAL } from "./numbers.ts";

/** The kinds of document that speak of themselves as 本…. */
const KINDS =
  "法典|法|条例|办法|规定|细则|规则|决定|决议|通知|通告|公告|公报|意见|方案|标准|目录|制度|规程|规范|指引|指南|章程|解释|批复|命令|令|文件|准则|政策|预案|措施|守则|纲要|规划|计划|清单|修正案|协定|公约|函|说明|程序|导则|大纲";

/** 本法, 本办法, 本暂行规定（试行）. 本市…办法 is another document. */
const SELF = `本(?:实施|暂行|管理|试行|指导|司法|工作|行动|操作|若干|补充)?(?:${KINDS})(?:[（(][^（）()]{1,40}[)）])?(?:全文)?`;

const SELF_ONLY = new RegExp(`^(?:${SELF}|修订后的${SELF})(?:的)?$`);
const STARTS_WITH_SELF = new RegExp(`^${SELF}(?=$|[，,自从由有试经已于即共（(]|的有效期)`);
const ANNOUNCEMENT = /公布|印发|发布|颁布|通过|批准|修订|下发|同意/;
/** Words between a subject and its verb that change nothing. */
const ADVERBS = /(?:[\s　]|现|将|均|并|应|正式|统一|全部|一律|暂定|暂|特)+$/;
const LABEL = new RegExp(
  `^[\\s　]*(?:第[${NUMERAL}]{1,10}条(?:之[${NUMERAL}]{1,3})?|[一二三四五六七八九十]{1,3}、|[（(][${NUMERAL}]{1,3}[)）]|[0-9]{1,2}[.．、])?[\\s　]*`,
);

/** Looks at what stands before a clause in its sentence: is the clause about the document itself? */
export function isAboutItself(sentenceBefore: string, isStated: boolean, allowAnnouncement: boolean): boolean {
  const before = sentenceBefore.replace(LABEL, "");
  const cut = Math.max(
    before.lastIndexOf("，"),
    before.lastIndexOf(","),
    before.lastIndexOf("；"),
    before.lastIndexOf("、"),
    before.lastIndexOf("："),
    before.lastIndexOf("\n"),
  );
  const clause = before
    .slice(cut + 1)
    .slice(-60)
    .replace(LABEL, "")
    .replace(ADVERBS, "");
  if (SELF_ONLY.test(clause)) return true;
  if (clause !== "") return false;
  const earlier = before.slice(0, cut + 1);
  return (
    isStated || STARTS_WITH_SELF.test(earlier) || (allowAnnouncement && (earlier === "" || ANNOUNCEMENT.test(earlier)))
  );
}
