export interface BatchLimits {
  /** Texts of one request. */
  readonly texts: number;
  /** Characters of one request; a longer text goes alone. */
  readonly characters: number;
  /** Requests under way at once. */
  readonly requests: number;
}

/**
 * Does `work` for the texts a batch at a time, several batches at once, and gives the results in the order of the texts.
 * The first failure stops the rest, also what is under way.
 */
export async function inBatches<Result>(
  texts: readonly string[],
  limits: BatchLimits,
  work: (batch: readonly string[], signal: AbortSignal) => Promise<readonly Result[]>,
  signal?: AbortSignal,
): Promise<readonly Result[]> {
  const waiting = batchesOf(texts, limits).entries();
  const results: (readonly Result[])[] = [];
  const failure = new AbortController();
  const stop = signal ? AbortSignal.any([signal, failure.signal]) : failure.signal;
  const takeTurns = async (): Promise<void> => {
    for (const [number, batch] of waiting) {
      stop.throwIfAborted();
      results[number] = await work(batch, stop);
    }
  };
  const turns = Array.from({ length: limits.requests }, () =>
    takeTurns().catch((error: unknown) => {
      failure.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(turns);
  stop.throwIfAborted();
  return results.flat();
}

function batchesOf(texts: readonly string[], limits: BatchLimits): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let room = 0;
  for (const text of texts) {
    const last = batches.at(-1);
    if (last && last.length < limits.texts && text.length <= room) last.push(text);
    else {
      batches.push([text]);
      room = limits.characters;
    }
    room -= text.length;
  }
  return batches;
}
