/** Names that Windows keeps for devices, with or without an extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const LONGEST = 255;

/**
 * True for a name that stays within its archive and is no more than it seems: not absolute, no step upwards, no drive,
 * no control or direction characters, no device.
 */
export function isSafeName(name: string): boolean {
  if (/[\p{Cc}\p{Cf}\\]/u.test(name) || /^(?:\/|[a-z]:)/i.test(name) || name.length > 4 * LONGEST) return false;
  const parts = name.replace(/\/$/, "").split("/");
  return parts.every(
    (part) => part !== "" && part !== "." && part !== ".." && !DEVICE.test(part) && [...part].length <= LONGEST,
  );
}
