import { type Language, localPrincipal } from "@guildhall/core";
import type { IncomingOrFault, IngestOutcome } from "@guildhall/ingest";
import type { Destination, Runtime } from "@guildhall/runtime";
import type { Invocation } from "../../command.ts";
import { bar } from "../../present/bar.ts";
import { flagsInWords } from "../../present/flags.ts";

const outcomes = {
  stored: { zh: "已收入", en: "stored" },
  replaced: { zh: "已更新", en: "replaced" },
  unchanged: { zh: "无变化", en: "unchanged" },
  quarantined: { zh: "已隔离", en: "quarantined" },
  failed: { zh: "失败", en: "failed" },
  removed: { zh: "已删除", en: "removed" },
} as const;

/** How many documents ended how. */
export function createTally() {
  const count = { stored: 0, replaced: 0, unchanged: 0, quarantined: 0, failed: 0, removed: 0 };
  return Object.assign(count, {
    done: (): number => count.stored + count.replaced + count.unchanged + count.quarantined + count.failed,
    summary: (language: Language): string =>
      (Object.keys(outcomes) as (keyof typeof outcomes)[])
        .flatMap((outcome) => (count[outcome] > 0 ? [`${outcomes[outcome][language]} ${count[outcome]}`] : []))
        .join(language === "zh" ? "，" : ", "),
  });
}

export type Tally = ReturnType<typeof createTally>;

interface TakingIn {
  readonly runtime: Runtime;
  readonly into: Destination;
  readonly invocation: Invocation;
  readonly tally: Tally;
  /** Files to come, where that is known. */
  readonly total?: number;
  /** Raised when nothing more is to be begun. */
  readonly signal?: AbortSignal;
}

/** Takes documents in: a line each, and below the lines of a terminal a bar with the file that is read and its pages. */
export async function takeIn(
  documents: AsyncIterable<IncomingOrFault>,
  { runtime, into, invocation, tally, total = 0, signal }: TakingIn,
): Promise<void> {
  const { language, progress, out } = invocation;
  const isChinese = language === "zh";
  const show = (said: string): void =>
    progress(bar(tally.done(), Math.max(total, tally.done()), said, process.stderr.columns || 80));
  const told: Destination = {
    ...into,
    onReading: (file, pages, all) => show(`${file}  ${pages}/${all} ${isChinese ? "页" : "pages"}`),
    onEmbedded: (done, all) => show(`${isChinese ? "向量" : "vectors"} ${done}/${all}`),
  };
  try {
    for await (const outcome of runtime.ingest(until(documents, signal), told, localPrincipal)) {
      tally[outcome.outcome] += 1;
      progress("");
      out(lineOf(outcome, language), () => inWords(outcome, language));
      show(outcome.file);
    }
  } finally {
    progress("");
  }
}

async function* until(
  documents: AsyncIterable<IncomingOrFault>,
  signal: AbortSignal | undefined,
): AsyncGenerator<IncomingOrFault> {
  for await (const document of documents) {
    if (signal?.aborted) return;
    yield document;
  }
}

function lineOf({ fault, ...outcome }: IngestOutcome, language: Language): Record<string, unknown> {
  return { ...outcome, ...(fault ? { code: fault.code, reason: fault.say(language) } : {}) };
}

function inWords({ file, outcome, passages, flags, fault }: IngestOutcome, language: Language): string {
  const word = outcomes[outcome][language];
  if (fault) return `${word}  ${file}  ${fault.say(language)}`;
  const many = passages > 0 ? (language === "zh" ? `  ${passages} 段` : `  ${passages} passages`) : "";
  return `${word}  ${file}${many}${flags ? `  ⚠ ${flagsInWords(flags, language)}` : ""}`;
}
