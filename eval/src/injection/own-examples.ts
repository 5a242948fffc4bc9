import type { Example } from "../linear/fit-linear-model.ts";
import { attackTemplates } from "./attack-templates.ts";
import { harmlessSentences, harmlessTemplates } from "./harmless-templates.ts";
import { forbiddenTopics, harmlessTopics } from "./topics.ts";

/** Our own rows: every template with some of the topics, always the same ones. */
export function ownExamples(): readonly Example[] {
  const attacks = Object.values(attackTemplates)
    .flat()
    .flatMap((template, at) => filled(template, forbiddenTopics, at, 6));
  const harmless = harmlessTemplates.flatMap((template, at) => filled(template, harmlessTopics, at, 8));
  return [
    ...attacks.map((text) => ({ text, positive: true })),
    // What is asked for is not what makes an attack: the bare wish belongs to another guard.
    ...[...harmless, ...harmlessTopics, ...harmlessSentences].map((text) => ({ text, positive: false })),
  ];
}

function filled(template: string, topics: readonly string[], from: number, count: number): readonly string[] {
  if (!template.includes("{}")) return [template];
  return Array.from({ length: count }, (_, step) =>
    template.replaceAll("{}", topics[(from * 5 + step * 3) % topics.length] ?? ""),
  );
}
