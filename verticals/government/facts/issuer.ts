import type { Foot } from "./foot.ts";
import type { Head } from "./head.ts";

/** Who issued the document, as it says itself: a labelled line, the red head, the headnote, the signature. */
export function issuerOf({ lines, headnote }: Head, { signedBy }: Foot): string | undefined {
  return labelled(lines) ?? redHead(lines) ?? headnote.map(bodyIn).find((body) => body !== undefined) ?? signedBy;
}

/** 发文机关：…; of a service guide the office that does it: 实施部门：…, 办理机构 | …. */
const LABELS = [
  /^(?:发布|发文|制定|印发)(?:机关|单位|机构)\s*[：:|]\s*(\S{2,40})$/,
  /^(?:实施|办理|受理|承办|主管)(?:部门|主体|机关|机构|单位)(?:名称)?\s*[：:|]\s*(\S[^：:|]{1,60})$/,
];

function labelled(lines: readonly string[]): string | undefined {
  return LABELS.map((label) => lines.map((line) => label.exec(line)?.[1]).find((name) => name !== undefined)).find(
    (name) => name !== undefined,
  );
}

/** 临州市医疗保障局文件 on one of the first lines. */
function redHead(lines: readonly string[]): string | undefined {
  return lines
    .slice(0, 4)
    .map((line) => /^(\p{Script=Han}{3,30})文件$/u.exec(line.replaceAll(/\s/g, ""))?.[1])
    .find((name) => name !== undefined);
}

/** 2019年8月29日临州市第六届人民代表大会常务委员会第二十二次会议通过 → 临州市人民代表大会常务委员会. */
function bodyIn(line: string): string | undefined {
  const session =
    /日\s*(\p{Script=Han}{0,20}?)第[一二三四五六七八九十]+届(\p{Script=Han}{0,12}?人民代表大会(?:常务委员会)?)/u.exec(
      line,
    );
  if (session) return `${session[1] ?? ""}${session[2] ?? ""}`;
  return /日\s*((?:中华人民共和国)?国务院|\p{Script=Han}{2,20}?(?:人民代表大会(?:常务委员会)?|人民政府))/u.exec(
    line,
  )?.[1];
}
