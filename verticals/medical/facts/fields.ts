import type { CivilDate } from "@guildhall/core";
import { findDates } from "@guildhall/text";

/** What stands after one of these names and a colon, the first of them in the text: 发布日期：2024年5月20日. */
export function fieldIn(text: string, names: readonly string[]): string | undefined {
  const pattern = new RegExp(`(?:^|[\\s　])(?:${names.join("|")})[ 　]*[：:][ 　]*([^\\n　]{1,80})`, "m");
  const value = pattern.exec(text)?.[1]?.trim();
  return value === undefined || value === "" ? undefined : value;
}

/** The day after one of these names. */
export function dayIn(text: string, names: readonly string[]): CivilDate | undefined {
  return findDates(fieldIn(text, names) ?? "")[0]?.date;
}

/** The later of days that may be unknown. */
export function latest(days: readonly (CivilDate | undefined)[]): CivilDate | undefined {
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}

/** Without the remark that a name may carry: 临州康禾制药有限公司（虚构）. */
export function withoutRemark(name: string): string {
  return name.replace(/[（(][^（）()]*[)）]\s*$/, "").trim();
}
