import type { Language, Message } from "@guildhall/core";
import type { Configuration, Runtime } from "@guildhall/runtime";

/** A flag of a command. `many` may be given several times. */
export interface Flag {
  readonly type: "string" | "boolean";
  readonly many?: boolean;
  readonly describe: Message;
}

export interface Invocation {
  readonly arguments: readonly string[];
  text(flag: string): string | undefined;
  texts(flag: string): readonly string[];
  isSet(flag: string): boolean;
  readonly language: Language;
  readonly json: boolean;
  /** A result: one JSON object a call with --json, a text otherwise. */
  readonly out: (value: unknown, text: () => string) => void;
  /** Everything that is no result: progress, hints. */
  readonly note: (text: string) => void;
  /** Rewrites one line of a terminal; silent elsewhere. */
  readonly progress: (text: string) => void;
  /** The platform over the data folder of this call; opened once, closed by main. */
  readonly runtime: () => Promise<Runtime>;
  readonly dataDirectory: () => Promise<string>;
  /** What is set, for a command that opens no data folder. */
  readonly configuration: () => Promise<Configuration>;
}

export interface Command {
  readonly name: string;
  /** What stands after the command's name. */
  readonly usage: string;
  readonly describe: Message;
  readonly flags: Readonly<Record<string, Flag>>;
  /** Works also where models are not reached and vectors do not fit: it says so, or puts it right. */
  readonly isForRepair?: boolean;
  /** Resolves to the exit code: 0 a well-formed result of any status, 1 an item failed, 2 wrong use. */
  run(invocation: Invocation): Promise<number>;
}
