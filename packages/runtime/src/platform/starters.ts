import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Message, Vertical } from "@guildhall/core";
import { z } from "zod";

/** A question that a newcomer may click. */
export interface Starter {
  readonly question: string;
  readonly asOf?: string;
  readonly note?: Message;
}

const starterSchema = z.object({
  question: z.string(),
  asOf: z.string().exactOptional(),
  note: z.object({ zh: z.string(), en: z.string() }).exactOptional(),
});

/** `starters.json`: what each of the four shows a newcomer, in the order of the page. */
const chosenSchema = z.strictObject({
  answered: starterSchema,
  twoDates: starterSchema.required({ asOf: true }),
  tableFigure: starterSchema,
  declined: starterSchema,
});

const MANY = 4;

/** The vertical's own starters, those of `starters.json` in its folder, or else the first of its questions. */
export async function startersOf(
  vertical: Vertical & { readonly starters?: readonly Starter[] },
): Promise<readonly Starter[]> {
  if (vertical.starters) return vertical.starters;
  if (vertical.samples === undefined) return [];
  const folder = path.dirname(vertical.samples);
  return (
    (await chosen(path.join(folder, "starters.json"))) ?? (await firstQuestions(path.join(folder, "questions.jsonl")))
  );
}

async function chosen(file: string): Promise<readonly Starter[] | undefined> {
  const parsed = chosenSchema.safeParse(jsonOf(await textOf(file)));
  return parsed.success ? Object.values(parsed.data) : undefined;
}

async function firstQuestions(file: string): Promise<readonly Starter[]> {
  const lines = (await textOf(file)).split("\n").filter((line) => line.trim() !== "");
  return lines.slice(0, MANY).flatMap((line) => {
    const parsed = starterSchema.omit({ note: true }).safeParse(jsonOf(line));
    return parsed.success ? [parsed.data] : [];
  });
}

async function textOf(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => "");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
