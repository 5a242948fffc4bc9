/** What an archive may hold; beyond it nothing is inflated. */
export const MOST = {
  /** Files within one archive, folders counted. */
  entries: 5000,
  /** Bytes after inflating, all files of an archive together: 200 MiB. */
  bytes: 200 * 2 ** 20,
  /** Times its compressed size. */
  ratio: 100,
  /** Up to here the ratio does not count. */
  bytesAtAnyRatio: 2 ** 20,
  /** Archives within archives; an Office file counts as a document. */
  depth: 2,
} as const;
