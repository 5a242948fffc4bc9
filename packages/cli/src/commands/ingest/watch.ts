import { stat } from "node:fs/promises";
import { localPrincipal, PlatformError } from "@guildhall/core";
import { documentOf, incomingFrom, incomingOf, lookAt, type MetadataByName, watchFolder } from "@guildhall/ingest";
import type { Destination, Runtime } from "@guildhall/runtime";
import type { Invocation } from "../../command.ts";
import { stopSignal } from "../../stop-signal.ts";
import { createTally, takeIn, type Tally } from "./take-in.ts";

interface Watched {
  readonly directory: string;
  readonly into: Destination;
  readonly metadata: MetadataByName;
  readonly runtime: Runtime;
}

/** Takes a folder in, and from then on whatever is new or changed in it, until Ctrl-C. */
export async function watchInto(
  { directory, into, metadata, runtime }: Watched,
  invocation: Invocation,
): Promise<number> {
  const found = await stat(directory).catch(() => undefined);
  if (!found?.isDirectory())
    throw new PlatformError("cli/wrong_value", {
      flag: "--watch",
      expected: { zh: "一个目录", en: "one folder" },
      got: directory.slice(0, 200),
    });
  const isChinese = invocation.language === "zh";
  const stopping = new AbortController();
  void stopSignal().then(() => stopping.abort());
  const tally = createTally();
  const { signal } = stopping;
  const start = await lookAt(directory);
  if (start.size > 0) await takeIn(incomingFrom([directory], metadata), { runtime, into, invocation, tally, signal });
  await runtime.maintain();
  if (!signal.aborted)
    invocation.note(
      isChinese ? `正在看着 ${directory}，按 Ctrl-C 停止。` : `Watching ${directory}. Press Ctrl-C to stop.`,
    );
  for await (const { changed, removed } of watchFolder(directory, start, signal)) {
    for (const name of removed) await gone(name, { directory, into, metadata, runtime }, invocation, tally);
    if (changed.length > 0) await takeIn(incomingOf(changed, metadata), { runtime, into, invocation, tally, signal });
    await runtime.maintain();
  }
  invocation.note(tally.summary(invocation.language));
  return tally.failed > 0 ? 1 : 0;
}

/** A file that went is removed only when that was asked for; otherwise it is said that its document stays. */
async function gone(
  name: string,
  { into, metadata, runtime }: Watched,
  invocation: Invocation,
  tally: Tally,
): Promise<void> {
  const { vertical, collection = "default" } = into;
  const corpus = { tenant: localPrincipal.tenant, vertical, collection };
  const documentId = documentOf(name, corpus, metadata);
  const held =
    documentId === undefined
      ? undefined
      : (await runtime.catalogue.current([documentId], localPrincipal)).get(documentId);
  const outcome = held && invocation.isSet("remove") ? "removed" : "missing";
  if (held && outcome === "removed") await runtime.remove(held.documentId, localPrincipal);
  if (outcome === "removed") tally.removed += 1;
  const words = {
    removed: { zh: "已删除", en: "removed" },
    missing: {
      zh: "文件已不在，已收入的内容保留（--remove 则一并删除）",
      en: "file gone, what was stored stays (--remove takes it out)",
    },
  };
  invocation.out(
    { file: name, ...(held ? { documentId: held.documentId } : {}), outcome },
    () => `${words[outcome][invocation.language]}  ${name}`,
  );
}
