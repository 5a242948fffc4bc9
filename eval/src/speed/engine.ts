/** A passage as every engine gets it. */
export interface SpeedPassage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Ways to cut text into words: those of passages, and those of questions. */
export interface Words {
  readonly ofPassage: (text: string) => readonly string[];
  readonly ofQuestion: (text: string) => readonly string[];
}

/** A search engine that is measured: ours, or one of those that eval/compare brings. */
export interface SpeedEngine {
  /** Takes all passages in and is then ready to be asked. */
  index(passages: AsyncIterable<SpeedPassage>): Promise<void>;
  /** Builds the index of their words alone, in memory and kept nowhere: what engines without a store do. */
  indexWords?(passages: AsyncIterable<SpeedPassage>): Promise<void>;
  /** Ids of the best passages, best first. */
  search(question: string, limit: number): Promise<readonly string[]>;
  /** Size of the index, where the engine knows it; otherwise the growth of the process's memory stands for it. */
  bytes?(): Promise<number>;
  close?(): Promise<void>;
}
