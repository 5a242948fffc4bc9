import { readFile } from "node:fs/promises";
import { z } from "zod";

const squad = z.object({
  data: z.array(
    z.object({
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(z.object({ question: z.string(), answers: z.array(z.object({ text: z.string() })) })),
        }),
      ),
    }),
  ),
});

/** A question about one passage, and the strings of it that answer. */
export interface SquadQuestion {
  readonly question: string;
  readonly passage: string;
  readonly answers: readonly string[];
}

/** Reads a file of questions in the form of SQuAD (arXiv 1606.05250), which CMRC 2018 and DRCD share. */
export async function readSquad(file: string): Promise<readonly SquadQuestion[]> {
  const { data } = squad.parse(JSON.parse(await readFile(file, "utf8")));
  return data.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ context, qas }) =>
      qas.map(({ question, answers }) => ({ question, passage: context, answers: answers.map(({ text }) => text) })),
    ),
  );
}
