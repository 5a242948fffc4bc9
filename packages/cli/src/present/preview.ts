import type { VersionToStore } from "@guildhall/core";
import type { Runtime } from "@guildhall/runtime";
import type { Invocation } from "../command.ts";
import { factsInWords } from "./facts.ts";
import { placeInWords } from "./place.ts";

type Preview = ReturnType<Runtime["preview"]> extends AsyncGenerator<infer Value> ? Value : never;

/** Shows what would be stored of each document; 1 when one of them could not be read. */
export async function showPreviews(previews: AsyncIterable<Preview>, invocation: Invocation): Promise<number> {
  let failed = 0;
  for await (const preview of previews) {
    if ("fault" in preview) {
      failed += 1;
      const { file, fault } = preview;
      const outcome = fault.code === "ingest/turned_away" ? "quarantined" : "failed";
      const reason = fault.say(invocation.language);
      invocation.out({ file, outcome, code: fault.code, reason }, () => `✗ ${file}  ${reason}`);
      continue;
    }
    const { file, prepared } = preview;
    invocation.out(reportOf(file, prepared), () => inWords(file, prepared, invocation));
  }
  invocation.note(invocation.language === "zh" ? "以上只是预览，没有存入任何内容。" : "A preview: nothing was stored.");
  return failed > 0 ? 1 : 0;
}

function reportOf(file: string, { version, reading, passages }: VersionToStore) {
  const { documentId, versionId, title, names, facts, relations, division } = version;
  const { way, wayName, rejected, divider } = division;
  return {
    file,
    outcome: "preview",
    documentId,
    versionId,
    title,
    names,
    facts,
    relations,
    division: { way, wayName, rejected, divider },
    ...(reading.pages === undefined ? {} : { pages: reading.pages }),
    omitted: reading.omitted,
    passages: passages.map(({ ordinal, start, end, text, context, locator, identifiers }) => ({
      ordinal,
      start,
      end,
      text,
      context,
      locator,
      identifiers,
    })),
  };
}

const BEGINNING = 40;

function inWords(file: string, { version, passages }: VersionToStore, { language }: Invocation): string {
  const isChinese = language === "zh";
  const { way, wayName, rejected } = version.division;
  const used = wayName?.[language] ?? way;
  return [
    `${file}  《${version.title}》`,
    ...factsInWords(version, language).map((line) => `  ${line}`),
    isChinese ? `  划分：${used}，${passages.length} 段` : `  divided by ${used} into ${passages.length} passages`,
    ...rejected.map(({ way: tried, name, reason }) =>
      isChinese ? `    未采用${name?.zh ?? tried}：${reason.zh}` : `    not by ${name?.en ?? tried}: ${reason.en}`,
    ),
    ...passages.map(({ ordinal, locator, text }) => {
      const beginning = Array.from(text.replaceAll(/\s+/g, " ").trim()).slice(0, BEGINNING).join("");
      return `  ${String(ordinal + 1).padStart(4)}  ${placeInWords(locator)}  ${beginning}`;
    }),
  ].join("\n");
}
