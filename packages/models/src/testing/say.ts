import { type Behaviour, type MindName, mindOf } from "./behaviour.ts";
import { honest } from "./minds/honest.ts";
import { inventive } from "./minds/inventive.ts";
import type { Mind, Thought } from "./minds/mind.ts";
import { obedient } from "./minds/obedient.ts";
import { quoting } from "./minds/quoting.ts";
import { readPrompt } from "./read-prompt.ts";
import type { Asked, Said } from "./speaks/chat-form.ts";

const minds: Readonly<Record<MindName, Mind>> = { obedient, quoting, inventive, honest };
/** Characters of one piece of a stream, at most. */
const PIECE = 6;

/**
 * What the partner says to a chat request, in the form that was asked for, in pieces; and what it thought, where it did.
 * `orders`: what it takes for orders wherever it sees it.
 */
export function say(
  asked: Asked,
  behaviour: Behaviour,
  random: () => number,
  orders: readonly string[] = [],
): { readonly said: Said; readonly thoughts: readonly Thought[] } {
  const { text, thoughts } = utterance(asked, behaviour, random, orders);
  const isCutShort = behaviour.kind === "cut short";
  const pieces = piecesOf(isCutShort ? text.slice(0, Math.ceil(text.length * 0.6)) : text, random);
  const input = asked.messages.reduce((sum, message) => sum + [...message.text].length, 0);
  return { said: { pieces, usage: { input, output: [...text].length }, isCutShort }, thoughts };
}

function utterance(
  asked: Asked,
  behaviour: Behaviour,
  random: () => number,
  orders: readonly string[],
): { readonly text: string; readonly thoughts: readonly Thought[] } {
  if (behaviour.kind === "says") return { text: behaviour.text, thoughts: [] };
  if (behaviour.kind === "wrong JSON")
    return { text: JSON.stringify({ answer: 42, sentences: "none", confidence: "high" }), thoughts: [] };
  const seen = readPrompt(asked.messages);
  const thoughts = minds[mindOf(behaviour)](seen, random, orders);
  const sentences = thoughts.map(withoutWhy);
  if (asked.form !== "words") return { text: JSON.stringify({ sentences }), thoughts };
  const text = /\bJSON\b/i.test(`${seen.system}\n${seen.rest}`)
    ? `好的，结果如下：\n\`\`\`json\n${JSON.stringify({ sentences }, undefined, 1)}\n\`\`\``
    : sentences.map(inWords).join("\n");
  return { text, thoughts };
}

function withoutWhy({ why: _why, ...said }: Thought): Thought {
  return said;
}

function inWords(thought: Thought): string {
  return "quote" in thought
    ? `“${thought.quote}”[${thought.alias}]`
    : `${thought.text}${thought.aliases.map((alias) => `[${alias}]`).join("")}`;
}

function piecesOf(text: string, random: () => number): readonly string[] {
  const characters = [...text];
  const pieces: string[] = [];
  for (let at = 0; at < characters.length;) {
    const length = 1 + Math.floor(random() * PIECE);
    pieces.push(characters.slice(at, at + length).join(""));
    at += length;
  }
  return pieces;
}
