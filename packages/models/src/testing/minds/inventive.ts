import type { Mind, Thought } from "./mind.ts";
import { quoting } from "./quoting.ts";

type Draw = () => number;

/** What it makes up, one sentence a kind; no two seeds say the same. */
const inventions: readonly ((draw: Draw) => string)[] = [
  (draw) => `具体标准为每月${whole(draw, 1000, 9000)}元，合计${whole(draw, 10, 99)}.${whole(draw, 1, 9)}亿元。`,
  (draw) => `该规定自${whole(draw, 2031, 2049)}年${whole(draw, 1, 12)}月${whole(draw, 1, 28)}日起施行。`,
  (draw) => `经办人为${one(draw, ["钟离暮雪", "百里长青", "司空见山", "东方未晞"])}，须向其本人提出申请。`,
  (draw) => `依据为第${whole(draw, 700, 990)}条第${whole(draw, 3, 9)}款的规定。`,
  (draw) => `建议每次口服${whole(draw, 2, 9) * 125}mg，每日${whole(draw, 5, 9)}次。`,
];

/**
 * Begins with what stands in the passages, changes its figures, and adds figures, dates, names, article numbers and doses
 * that stand nowhere; all under the aliases of passages that it was given.
 */
export const inventive: Mind = (seen, random) => {
  const pointed = quoting(seen, random);
  const altered = pointed.flatMap((thought): readonly Thought[] =>
    "quote" in thought ? [{ text: withOtherFigures(thought.quote, random), aliases: [thought.alias] }] : [],
  );
  const aliases = pointed.flatMap((thought) => ("quote" in thought ? [thought.alias] : [])).slice(0, 1);
  const first = whole(random, 0, inventions.length - 1);
  const added = [0, 1, 2].map((step) => inventions[(first + step) % inventions.length]!);
  return [...altered, ...added.map((invent) => ({ text: invent(random), aliases }))];
};

function withOtherFigures(text: string, draw: Draw): string {
  return text
    .replaceAll(/\d+/g, (figure) => String(Number(figure) + whole(draw, 1, 90)))
    .replaceAll(/[一二三四五六七八九](?=[十百千万年月日条元倍%％])/g, (digit) => {
      const others = ["一", "二", "三", "四", "五", "六", "七", "八", "九"].filter((other) => other !== digit);
      return one(draw, others);
    });
}

function whole(draw: Draw, from: number, to: number): number {
  return from + Math.floor(draw() * (to - from + 1));
}

function one(draw: Draw, choices: readonly string[]): string {
  return choices[whole(draw, 0, choices.length - 1)] ?? "";
}
