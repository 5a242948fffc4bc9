/** What one document may take. A process that takes more is ended, and the document fails with a code of its own. */
export interface ReadingLimits {
  /** Seconds for a small document. A megabyte earns it some more, and so does each page that was read. */
  readonly seconds: number;
  /** Memory of the process, buffers included. */
  readonly megabytes: number;
  /** Processes at once. */
  readonly processes: number;
  /** Seconds after which a process that nobody needs is ended. */
  readonly idleSeconds: number;
}

export const usualLimits: ReadingLimits = { seconds: 8, megabytes: 512, processes: 2, idleSeconds: 30 };

const [SECONDS_A_MEGABYTE, SECONDS_A_PAGE, LONGEST] = [2, 0.1, 180];

/** Milliseconds in which a document of so many bytes must be read, of which so many pages are. */
export function allowance(bytes: number, pagesRead: number, { seconds }: ReadingLimits): number {
  const earned = (bytes / 1e6) * SECONDS_A_MEGABYTE + pagesRead * SECONDS_A_PAGE;
  return Math.min(seconds + earned, Math.max(LONGEST, seconds)) * 1000;
}
