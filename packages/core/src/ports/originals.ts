import type { Principal } from "../principal.ts";

/** The bytes that documents came as, kept by their hash and gone with the last version that has them. */
export interface Originals {
  /** Keeps the file at `path` (copied). */
  keep(sha256: string, path: string): Promise<void>;
  /** Where the original of a version lies, when it is kept and may be seen. */
  find(versionId: string, principal: Principal): Promise<{ readonly path: string; readonly bytes: number } | undefined>;
  /** Which of these hashes are kept. */
  kept(sha256: readonly string[]): Promise<ReadonlySet<string>>;
  /** Lets go of those of these hashes that no version has any more. */
  release(sha256: readonly string[]): Promise<void>;
}
