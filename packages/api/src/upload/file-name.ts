const LONGEST = 200;

/** A name fit to be shown and kept: no folders, no control or direction characters, not too long. */
export function fileName(given: string): string {
  const name = given
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, "")
    .replaceAll(/[\\/:*?"<>|]/g, "_")
    .trim();
  const extension = /\.\w{1,8}$/.exec(name)?.[0] ?? "";
  return [...name].length <= LONGEST ? name : [...name].slice(0, LONGEST - extension.length).join("") + extension;
}
