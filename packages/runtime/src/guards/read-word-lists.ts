import path from "node:path";
import { nearest, PlatformError } from "@guildhall/core";
import { type ListedWord, type RiskId, risks, type WordList } from "@guildhall/guard";
import { z } from "zod";
import { parseSettings } from "../settings/parse-settings.ts";
import { readYaml } from "../settings/read-yaml.ts";

const action = z.enum(["mark", "redact", "block"]);
const entry = z.union([
  z.string().trim().min(1).max(100),
  z.strictObject({
    word: z.string().trim().min(1).max(100),
    action: action.optional(),
    risk: z.string().optional(),
    unless: z.array(z.string().trim().min(1).max(100)).optional(),
  }),
]);

const schema = z.strictObject({
  /** How the list is named where it speaks up; absent: the name of the file. */
  name: z
    .string()
    .regex(/^[\p{L}\d][\p{L}\d-]*$/u)
    .optional(),
  /** Where its words come from. */
  rule: z.strictObject({
    source: z.string().min(1),
    version: z.coerce.string().optional(),
    article: z.string().optional(),
    verified: z.boolean().default(false),
  }),
  /** What is done about a word that says nothing itself. */
  action: action.default("block"),
  /** A.1.a to A.5.b, for words that say nothing themselves. */
  risk: z.string().optional(),
  verticals: z.array(z.string()).min(1).optional(),
  words: z.array(entry).min(1),
});

/**
 * An institution's own lists of words (docs/word-lists.md). A misspelt key or a risk that is not there stops the start and
 * names the nearest right one. Throws `config/*`.
 */
export async function readWordLists(files: readonly string[]): Promise<readonly WordList[]> {
  const lists = await Promise.all(files.map(readWordList));
  const ids = lists.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw new PlatformError("config/invalid", {
      key: "wordLists",
      fault: { zh: `两份词库同名“${twice}”`, en: `two lists are named "${twice}"` },
    });
  return lists;
}

async function readWordList(file: string): Promise<WordList> {
  const {
    name,
    rule,
    action: usual,
    risk: usualRisk,
    verticals,
    words,
  } = parseSettings(schema, await readYaml(file), file);
  const listed = words.map((written): ListedWord => {
    const { word, action: own, risk, unless } = typeof written === "string" ? { word: written } : written;
    const named = risk ?? usualRisk;
    return {
      word,
      action: own ?? usual,
      ...(named !== undefined && { risk: riskIn(named, file) }),
      ...(unless && { unless }),
    };
  });
  const { version, article } = rule;
  return {
    id: name ?? path.basename(file, path.extname(file)),
    rule: {
      source: rule.source,
      verified: rule.verified,
      ...(version !== undefined && { version }),
      ...(article !== undefined && { article }),
    },
    words: listed,
    ...(verticals && { verticals }),
  };
}

function riskIn(written: string, file: string): RiskId {
  const found = risks.find(({ id }) => id === written);
  if (found) return found.id;
  const closest = nearest(
    written,
    risks.map(({ id }) => id),
  );
  throw new PlatformError("config/invalid", {
    key: `${file}: risk`,
    fault: {
      zh: `没有“${written.slice(0, 20)}”，最接近的是 ${closest}`,
      en: `no "${written.slice(0, 20)}"; the nearest is ${closest}`,
    },
  });
}
