import { oneOf, type Random } from "./principals.ts";
import { COLLECTIONS, type InventedDocument, TENANTS, VERTICALS } from "./world.ts";

const topics = [
  "补贴的申请期限是多久",
  "成人一次吃多少毫克，最大剂量是多少",
  "报告期内营业收入是多少",
  "内部有哪些规定",
  "研发费用占比",
];

/** A question as anybody might type it, about the target or about nothing in particular, with whatever else a request may carry. */
export function questionAbout(target: InventedDocument, random: Random) {
  const { title, handle, secret } = target.versions.at(-1)!;
  const text = oneOf(
    [
      ...topics,
      `《${title}》第二条怎么规定`,
      `${handle}补贴的申请期限`,
      `${title}说了什么`,
      `${secret}是什么意思`,
      `${handle}${secret}`,
    ],
    random,
  );
  const filters = oneOf<Record<string, string> | undefined>(
    [
      undefined,
      undefined,
      undefined,
      { region: target.versions[0]!.region },
      { region: `${oneOf(TENANTS, random)}市` },
      { title },
      { tenant: target.tenant },
      { labels: target.labels.join(), $or: "tenant" },
      JSON.parse(`{"__proto__": "x", "constructor": "y"}`) as Record<string, string>,
    ],
    random,
  );
  const collections = oneOf([undefined, undefined, [...COLLECTIONS], ["专题"], ["samples"], ["没有的集合"]], random);
  return {
    text,
    verticals: random() < 0.5 ? [target.vertical] : VERTICALS.filter((id) => id === target.vertical || random() < 0.5),
    ...(collections ? { collections } : {}),
    ...(filters ? { filters } : {}),
    ...(random() < 0.2 ? { history: true } : {}),
    ...(random() < 0.2 ? { asOf: "2024-06-01" } : {}),
  };
}
