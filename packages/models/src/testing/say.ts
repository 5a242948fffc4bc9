import { type Behaviour, mindOf } from "./behaviour.ts";
import { inventive } from "./minds/inventive.ts";
import type { Mind, Thought } from "./minds/mind.ts";
import { obedient } from "./minds/obedient.ts";
import { quoting } from "./minds/quoting.ts";
import { readPrompt } from "./read-prompt.ts";
import type { Asked, Said } from "./speaks/chat-form.ts";

const minds: Readonly<Record<"obedient" | "quoting" | "inventive", Mind>> = { obedient, quoting, inventive };
/** Characters of one piece of a stream, at most. */
const PIECE = 6;

/** What the partner says to a chat request, in the form that was asked for, in pieces. */
export function say(asked: Asked, behaviour: Behaviour, random: () => number): Said {
  const text = textOf(asked, behaviour, random);
  const isCutShort = behaviour.kind === "cut short";
  const pieces = piecesOf(isCutShort ? text.slice(0, Math.ceil(text.length * 0.6)) : text, random);
  const input = asked.messages.reduce((sum, message) => sum + [...message.text].length, 0);
  return { pieces, usage: { input, output: [...text].length }, isCutShort };
}

function textOf(asked: Asked, behaviour: Behaviour, random: () => number): string {
  if (behaviour.kind === "says") return behaviour.text;
  if (behaviour.kind === "wrong JSON") return JSON.stringify({ answer: 42, sentences: "none", confidence: "high" });
  const seen = readPrompt(asked.messages);
  const thoughts = minds[mindOf(behaviour)](seen, random);
  if (asked.form !== "words") return JSON.stringify({ sentences: thoughts });
  return /\bJSON\b/i.test(`${seen.system}\n${seen.rest}`)
    ? `好的，结果如下：\n\`\`\`json\n${JSON.stringify({ sentences: thoughts }, undefined, 1)}\n\`\`\``
    : thoughts.map(inWords).join("\n");
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
