import { foldedText } from "./fold.ts";

const STATE = "中华人民共和国";
/** （2019年修正）: which text of a law, no part of its name. （试行） is part of it. */
const EDITION =
  /[（(](?:19|20)\d{2}\s*年?(?:第[一二三四五六七八九十]+次)?(?:修正|修订|修改|公布|通过|版)?(?:本|文本)?[)）]$/;
const FORWARDING = /(?:印发|发布|公布|颁布)[《<]?(.{4,100}?)[》>]?的(?:通知|公告|通告|函|令)$/;

/** The names people call a law by, the full one first: 中华人民共和国民法典 and 民法典. */
export function shortTitles(title: string): string[] {
  const full = title.trim().replace(/^《([^《》]*)》$/, "$1");
  const withoutEdition = full.replace(EDITION, "").trim();
  const forwarded = FORWARDING.exec(withoutEdition)?.[1];
  const names = [full, withoutEdition, forwarded].filter((name) => name !== undefined && name !== "");
  return [
    ...new Set(
      names.flatMap((name) =>
        name?.startsWith(STATE) && name.length > STATE.length + 1 ? [name, name.slice(STATE.length)] : [name ?? ""],
      ),
    ),
  ];
}

const WRITTEN_OTHERWISE = /[\s《》“”„"「」『』‘’<>]/;

/** Two titles are the same when their keys are: width, case, spaces and 《》 do not count, 〈〉 and （试行） do. */
export function titleKey(title: string): string {
  const folded = foldedText(title);
  if (!WRITTEN_OTHERWISE.test(folded)) return folded;
  return folded
    .replaceAll(/[\s《》]/g, "")
    .replaceAll(/[“”„"「」『』]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll("<", "〈")
    .replaceAll(">", "〉");
}
