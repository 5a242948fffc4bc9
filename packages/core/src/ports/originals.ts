import type { Principal } from "../principal.ts";

/** Which versions have their original bytes kept beside them; a row of a corpus has none. */
export interface Originals {
  held(versionIds: readonly string[], principal: Principal): Promise<ReadonlySet<string>>;
}
