import { findings } from "../vocabulary/findings/findings.ts";
import type { Clause } from "./clauses.ts";
import { EARLIER, FOR_A_TIME, type Told } from "./told.ts";
import { spoken } from "./utterance.ts";

const looseStool = findings.find(({ name }) => name === "稀便");

const OF_STOOL = /大便|便便|粑粑|臭臭|粪便|拉(?:的|了|几|得|粑)/;
/** The whole of a clause, or of an item in it: 很稀, 黄色的、有点稀. */
const LOOSE =
  /(?:^|、)(?:就|是|都|也|还|全|一直|有点儿?|有些|很|比较|挺|特别|非常|偏|稍微?|越来越)*(?:稀|稀稀)(?:[的得了]|粥|一?点)*$/;

/**
 * Loose stool told without a word for stool: 很稀 to 大便什么样, or after 拉了三次 in the same turn. Where the turn names
 * loose stool itself there is nothing to add.
 */
export function stoolIn(
  clauses: readonly Clause[],
  asked: readonly { readonly clause: Clause }[],
  isNamed: boolean,
): readonly Told[] {
  if (looseStool === undefined || isNamed) return [];
  let isOfStool = asked.some(({ clause }) => OF_STOOL.test(clause.text));
  return clauses.flatMap((clause): readonly Told[] => {
    const said = clause.text.trim();
    const isTold = isOfStool && !clause.isQuestion && LOOSE.test(said);
    isOfStool ||= OF_STOOL.test(said);
    if (!isTold) return [];
    return [
      {
        finding: looseStool,
        status: "present",
        subject: "patient",
        isPast: EARLIER.test(said),
        isNamed: false,
        isForATime: FOR_A_TIME.test(said),
        words: said,
        said: spoken(clause.utterance, clause.start, clause.end),
      },
    ];
  });
}
