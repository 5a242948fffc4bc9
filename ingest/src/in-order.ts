import { setImmediate } from "node:timers/promises";

/** After so many others get a turn: answers of the storage are heard, and a server goes on serving. */
const TURN = 64;

/** Does something with each of many, a few at a time; the results stand in the order of what was given. */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) {
      if (at % TURN === TURN - 1) await setImmediate();
      results[at] = await work(items[at] as Item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
