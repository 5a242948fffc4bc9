import { assertPrincipal, type Storage } from "@guildhall/storage";
import type { Principal, VersionOutline } from "@guildhall/core";
import { lonePages, readCorpora } from "./lone-rows.ts";
import { createLoneTexts, type LoneTexts } from "./lone-texts.ts";

/** Memory that they may take in this process; what goes beyond is read where it lies. */
const MOST_BYTES = 128 * 1024 * 1024;
/** A process that asks so often of one state of the file takes them into memory; a command that asks one question does not. */
const OFTEN = 8;
/**
 * Taking a version in costs some 7 µs, and a question that finds them not in memory some 1.3 ms: after so many questions
 * for each version, what was lost by not having them is what having them costs. So an archive that changes all the time is
 * not read again and again for nothing.
 */
const QUESTIONS_A_VERSION = 1 / 200;

/** Outlines of the versions that stand alone, which are most of a large archive, without a read for each question. */
export interface LoneOutlines {
  /** Those of these versions that are in memory as the file stands now. */
  of(versionIds: readonly string[], principal: Principal): Promise<ReadonlyMap<string, VersionOutline>>;
  /** Takes them into memory, as far as there is room. */
  load(): Promise<void>;
}

export function createLoneOutlines(
  storage: Storage,
  { mostBytes = MOST_BYTES, questionsAVersion = QUESTIONS_A_VERSION } = {},
): LoneOutlines {
  let held: { readonly counter: number; readonly texts: LoneTexts } | undefined;
  let asked = { counter: -1, times: 0 };
  let loading: Promise<void> | undefined;
  let lastCount = 0;

  /** What was read while the file changed is of no use. */
  async function readAll(): Promise<void> {
    const counter = await storage.changeCounter();
    if (held?.counter === counter) return;
    held = undefined;
    const texts = createLoneTexts(await readCorpora(storage));
    for await (const rows of lonePages(storage)) {
      if (texts.bytes >= mostBytes || (await storage.changeCounter()) !== counter) break;
      texts.add(rows);
    }
    lastCount = texts.count;
    if ((await storage.changeCounter()) === counter) held = { counter, texts };
  }

  function load(): Promise<void> {
    loading ??= readAll().finally(() => (loading = undefined));
    return loading;
  }

  return {
    load,
    async of(versionIds, principal) {
      assertPrincipal(principal);
      const counter = await storage.changeCounter();
      if (held?.counter !== counter) {
        held = undefined;
        asked = { counter, times: asked.counter === counter ? asked.times + 1 : 1 };
        // Nobody waits for it: who asks meanwhile reads from the file, and so does everybody if it fails.
        if (asked.times >= Math.max(OFTEN, lastCount * questionsAVersion)) load().catch(() => {});
        return new Map();
      }
      const { texts } = held;
      return new Map(
        versionIds.flatMap((id) => {
          const outline = texts.outline(id, principal);
          return outline ? [[id, outline] as const] : [];
        }),
      );
    },
  };
}
