import { hiddenRuns } from "./hidden-runs.ts";
import type { Aside } from "../aside.ts";
import type { Package } from "../office/open-package.ts";
import { parseXml } from "../office/xml.ts";

const SOURCES: readonly { readonly part: RegExp; readonly words: string; readonly reason: string }[] = [
  { part: /^word\/header\d*\.xml$/, words: "w\\:t", reason: "running_head" },
  { part: /^word\/footer\d*\.xml$/, words: "w\\:t", reason: "running_foot" },
  { part: /^word\/comments\.xml$/, words: "w\\:t", reason: "comment" },
  { part: /^word\/document\.xml$/, words: "w\\:delText", reason: "deleted" },
  { part: /^word\/document\.xml$/, words: "w\\:moveFrom w\\:t", reason: "moved" },
];

/** Headers, footers, comments, text deleted or moved away under revision marks, and what nobody sees. */
export async function asidesOfDocx(parts: Package): Promise<Aside[]> {
  const asides: Aside[] = [];
  for (const { part, words, reason } of SOURCES) {
    for (const name of parts.names.filter((each) => part.test(each)).toSorted()) {
      const xml = await parts.text(name);
      if (!xml?.includes(`<${words.split(" ")[0]?.replace("\\", "")}`)) continue;
      const text = (await parseXml(xml))(words).text();
      if (text) asides.push({ text, reason });
    }
  }
  const document = await parseXml((await parts.text("word/document.xml")) ?? "");
  const hidden = hiddenRuns(document).map((run) => document(run).find("w\\:t").text());
  return [...asides, ...hidden.filter((text) => text !== "").map((text) => ({ text, reason: "hidden" }))];
}
