import { isPlatformError, type PlatformError } from "@guildhall/core";
import type { QueueStatus, ReadingQueue } from "@guildhall/ingest";

/** What the queue of the workers said, or why it said nothing. */
export type QueueCheck = QueueStatus | { readonly fault: PlatformError };

/** Connects to the queue, counts what waits and who works, and leaves again. */
export async function checkQueue(open: () => Promise<ReadingQueue>): Promise<QueueCheck> {
  try {
    const queue = await open();
    try {
      return await queue.status();
    } finally {
      await queue.close();
    }
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    return { fault: error };
  }
}
