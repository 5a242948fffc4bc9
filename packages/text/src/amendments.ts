import { bookTitlesIn } from "./book-titles.ts";
import { legalSentences } from "./clauses.ts";

/** A text of this name changes others: 关于修改〈甲办法〉的决定, 关于修改甲办法等三件规章的决定. */
const DECISION = /关于(?:修改|修正|修订|调整)(.+?)(?:的决定|的通知|的公告|的命令)$/;
/** 对《甲办法》作如下修改, 将《甲办法》第三条修改为…. */
const AFTER =
  /^(?:[（(][^（）()]{1,60}[)）])?(?:等(?:[^，。；作]{1,20})?)?(?:作(?:出|了)?(?:如下|以下|部分)?(?:修改|修正|修订|调整)|(?:中的?)?第[^。；《》]{1,40}(?:修改|调整)为|的?(?:修改|修正)如下)/;
const BEFORE = /(?:对|将|把)$/;

/** The titles of the documents that a text says it changes; a decision names them in its title or where it says how. */
export function findAmendments(text: string, title: string): string[] {
  const found = [...inTitle(title)];
  if (/修改|修正|修订|调整/.test(text)) {
    for (const sentence of legalSentences(text)) {
      for (const { title: named, start, end } of bookTitlesIn(sentence.text)) {
        const isChanged = BEFORE.test(sentence.text.slice(0, start)) && AFTER.test(sentence.text.slice(end));
        if (isChanged) found.push(named);
      }
    }
  }
  return [...new Set(found)];
}

function inTitle(title: string): readonly string[] {
  const object = DECISION.exec(title.replace(/^《(.*)》$/, "$1"))?.[1];
  if (object === undefined) return [];
  const marked = [...object.matchAll(/[〈《]([^〈〉《》]{2,100})[〉》]/g)].map((match) => match[1] ?? "");
  if (marked.length > 0) return marked;
  const bare = /^(\p{Script=Han}{2,60}?(?:法|条例|办法|规定|细则|规则))(?:等|部分|个别|$)/u.exec(object)?.[1];
  return bare === undefined ? [] : [bare];
}
