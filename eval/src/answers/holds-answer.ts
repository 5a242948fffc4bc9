/** An answer as sets give it: a string, or parts that must all stand in the text, of a list inside any one. */
export type GoldAnswer = string | readonly (string | readonly string[])[];

/** Whether a text holds every part of the answer, letter case aside (checkanswer of RGB, arXiv 2309.01431). */
export function holdsAnswer(text: string, answer: GoldAnswer): boolean {
  const said = text.toLowerCase();
  const parts = typeof answer === "string" ? [answer] : answer;
  return parts.every((part) =>
    (typeof part === "string" ? [part] : part).some((words) => said.includes(words.toLowerCase())),
  );
}
