import type { RawQuestion } from "@guildhall/runtime";
import { PlatformError } from "@guildhall/core";
import type { Flag, Invocation } from "../command.ts";
import { usageOf } from "../parse.ts";

/** Flags of every command that takes a question. */
export const questionFlags = {
  "as-of": {
    type: "string",
    describe: {
      zh: "按哪一天的有效文本，YYYY-MM-DD（默认今天）",
      en: "the day asked about, YYYY-MM-DD (default today)",
    },
  },
  filter: {
    type: "string",
    many: true,
    describe: {
      zh: "只看带有此项的文件，如 region=临州市，可重复",
      en: "only documents with this fact, e.g. region=X; may repeat",
    },
  },
  collection: {
    type: "string",
    many: true,
    describe: { zh: "只查这个集合，可重复", en: "only this collection; may repeat" },
  },
  history: { type: "boolean", describe: { zh: "也查已失效的文本", en: "search ended texts too" } },
} as const satisfies Readonly<Record<string, Flag>>;

/** The question of an invocation `<vertical[,vertical]> <question>`. */
export function questionOf(invocation: Invocation, command: { name: string; usage: string }): RawQuestion {
  const [verticals, ...words] = invocation.arguments;
  const usage = usageOf(command);
  if (verticals === undefined) throw new PlatformError("cli/missing_argument", { argument: "<vertical>", usage });
  if (words.length === 0) throw new PlatformError("cli/missing_argument", { argument: "<question>", usage });
  const asOf = invocation.text("as-of");
  const collections = invocation.texts("collection");
  return {
    text: words.join(" "),
    verticals: verticals.split(",").filter((id) => id !== ""),
    ...(asOf === undefined ? {} : { asOf }),
    ...(collections.length > 0 ? { collections } : {}),
    filters: Object.fromEntries(invocation.texts("filter").map(keyAndValue)),
    history: invocation.isSet("history"),
  };
}

function keyAndValue(filter: string): [string, string] {
  const at = filter.indexOf("=");
  if (at < 1)
    throw new PlatformError("cli/wrong_value", {
      flag: "--filter",
      expected: { zh: " 名称=值", en: "name=value" },
      got: filter.slice(0, 40),
    });
  return [filter.slice(0, at), filter.slice(at + 1)];
}
