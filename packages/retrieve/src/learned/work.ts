import type { VersionOutline } from "@guildhall/core";
import { shortTitles, titleKey } from "@guildhall/text";

type Version = VersionOutline["version"];

/** A corpus may hold a law article by article, each titled with its number: 环境保护税法 第三条. */
const ARTICLE = /\s+第\S+条(?:之\S+)?$/;

const workByVersion = new WeakMap<Version, string>();

/** What a version is a text of: versions, copies and articles of one law share its name. Without a name it stands for itself. */
export function workOf(version: Version): string {
  const known = workByVersion.get(version);
  if (known !== undefined) return known;
  const name = shortTitles(version.title.replace(ARTICLE, "")).at(-1) ?? "";
  const work = name === "" ? version.versionId : titleKey(name);
  workByVersion.set(version, work);
  return work;
}
