import ThoughtChain from "@ant-design/x/es/thought-chain";
import type { AnswerSentence } from "../api/shapes.ts";
import { useWords, type Words } from "../words/words.ts";

/** What is being done for the question, step by step, and the sentences that are already released. */
export function Progress({ steps, sentences }: { steps: readonly string[]; sentences: readonly AnswerSentence[] }) {
  const words = useWords();
  const named = [...new Set(steps.map((step) => stepInWords(step, words)))];
  const items = (named.length > 0 ? named : [words.asking]).map((title, index, all) => ({
    key: title,
    title,
    status: index === all.length - 1 ? ("loading" as const) : ("success" as const),
  }));
  return (
    <section className="progress card" aria-label={words.asking}>
      <ThoughtChain items={items} />
      {sentences.map(({ text }, index) => (
        <p key={index} className="arriving">
          {text}
        </p>
      ))}
    </section>
  );
}

function stepInWords(step: string, words: Words): string {
  const known: Readonly<Record<string, string>> = {
    retrieve: words.stepRetrieve,
    decide: words.stepDecide,
    compose: words.stepCompose,
    guard: words.stepGuard,
    label: words.stepLabel,
    research: words.stepResearch,
  };
  return known[step] ?? words.asking;
}
