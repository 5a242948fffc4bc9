import { isPlatformError, type Reading } from "@guildhall/core";
import { type ReadDocument, readDocument } from "../formats.ts";
import { type CodeForChild, codeForChild } from "./code-for-child.ts";
import { type ReadingLimits, usualLimits } from "./limits.ts";
import { memoryOf } from "./memory-of.ts";
import { readInProcess } from "./read-in-process.ts";
import { type ReadingProcess, startProcess } from "./start-process.ts";
import { systemWalls } from "./walls.ts";

/** Reads documents in processes of their own, so that no file can hold up, fill or end this one. */
export interface ReadingPool {
  readonly readDocument: ReadDocument;
  /** Ends all processes; what is being read fails. */
  close(): Promise<void>;
}

interface Member {
  readonly process: ReadingProcess;
  /** Milliseconds it has read in its life, and how many documents. */
  busy: number;
  documents: number;
  idling?: NodeJS.Timeout;
}

const servingModule = new URL(import.meta.url.endsWith(".ts") ? "serve-reads.ts" : "serve-reads.js", import.meta.url);

/**
 * After so long, or so many documents, a process is replaced, and so is one that still holds this share of the memory it
 * may take: libraries keep what they need not, and the system ends it at 900 s.
 */
const LIFE = { milliseconds: 300_000, documents: 1000, share: 0.6 };

/** Faults that say nothing against the process that found them: its libraries took the file for what it is and let go of it. */
const HARMLESS = new Set([
  "ingest/corrupt",
  "ingest/needs_ocr",
  "ingest/empty",
  "ingest/encrypted",
  "ingest/wrong_type",
  "ingest/not_text",
]);

/** Processes are started when they are first needed, used again after a good document and replaced after a bad one. */
export function createReadingPool(chosen: Partial<ReadingLimits> = {}): ReadingPool {
  const limits = { ...usualLimits, ...chosen };
  const all = new Set<Member>();
  const idle: Member[] = [];
  const waiting: (() => void)[] = [];
  let starting = 0;
  let code: Promise<CodeForChild> | undefined;
  let isClosed = false;

  async function start(): Promise<Member> {
    starting += 1;
    try {
      code ??= codeForChild(servingModule);
      const [run, within] = await Promise.all([code, systemWalls()]);
      const member = {
        process: await startProcess({ code: run, megabytes: limits.megabytes, within }),
        busy: 0,
        documents: 0,
      };
      all.add(member);
      if (isClosed) await dismiss(member);
      return member;
    } finally {
      starting -= 1;
    }
  }

  async function take(): Promise<Member> {
    while (idle.length === 0 && all.size + starting >= limits.processes)
      await new Promise<void>((resolve) => waiting.push(resolve));
    const member = idle.pop();
    if (!member) return start();
    clearTimeout(member.idling);
    return member;
  }

  function giveBack(member: Member): void {
    member.idling = setTimeout(() => {
      idle.splice(idle.indexOf(member), 1);
      void dismiss(member);
    }, limits.idleSeconds * 1000);
    member.idling.unref();
    idle.push(member);
    waiting.shift()?.();
  }

  async function dismiss(member: Member): Promise<void> {
    clearTimeout(member.idling);
    await member.process.end();
    all.delete(member);
    waiting.shift()?.();
  }

  async function read(...[bytes, file, how]: Parameters<ReadDocument>): Promise<Reading> {
    if (isLinear(bytes, file)) return readDocument(bytes, file, how);
    const member = await take();
    const started = performance.now();
    let isGood = false;
    try {
      const reading = await readInProcess(member.process, bytes, file, limits, how);
      isGood = true;
      return reading;
    } catch (error) {
      isGood = isPlatformError(error) && HARMLESS.has(error.code);
      throw error;
    } finally {
      member.busy += performance.now() - started;
      member.documents += 1;
      if (isGood && !isClosed && !(await isWornOut(member))) giveBack(member);
      else void dismiss(member);
    }
  }

  async function isWornOut({ busy, documents, process: { child } }: Member): Promise<boolean> {
    if (busy > LIFE.milliseconds || documents >= LIFE.documents || child.pid === undefined) return true;
    return ((await memoryOf(child.pid)) ?? 0) > limits.megabytes * 2 ** 20 * LIFE.share;
  }

  return {
    readDocument: read,
    async close() {
      isClosed = true;
      await Promise.all(Array.from(all, dismiss));
    },
  };
}

/** Text without markup is read in one pass, Markdown in a pass of at most 500 steps a character: no process is needed. */
function isLinear(bytes: Uint8Array, file: string): boolean {
  return (
    (/\.(?:txt|text)$/i.test(file) && bytes.length <= 2 ** 20) ||
    (/\.(?:md|markdown)$/i.test(file) && bytes.length <= 2 ** 16)
  );
}
