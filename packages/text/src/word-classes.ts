/** What a UTF-16 unit is to the word finder; 0 is anything else. */
export const HAN = 1;
/** Letters and digits of all other scripts. */
export const LETTER = 2;
/** First half of a Han character beyond the BMP. */
export const HAN_PAIR = 3;

let classes: Uint8Array | undefined;

/** The class of every UTF-16 unit; built at first use. */
export function wordClasses(): Uint8Array {
  classes ??= buildClasses();
  return classes;
}

function buildClasses(): Uint8Array {
  const built = new Uint8Array(65_536);
  const letter = /[\p{L}\p{N}]/u;
  const han = /\p{Script=Han}/u;
  for (let unit = 0; unit < 65_536; unit += 1) {
    if ((unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0x4e00 && unit <= 0x9fff)) built[unit] = HAN;
    else if (unit >= 0xd840 && unit <= 0xd8bf) built[unit] = HAN_PAIR;
    else if (unit >= 0xac00 && unit <= 0xd7a3) built[unit] = LETTER;
    else if (unit >= 0xd800 && unit <= 0xf8ff) continue;
    else if (letter.test(String.fromCharCode(unit))) built[unit] = han.test(String.fromCharCode(unit)) ? HAN : LETTER;
  }
  return built;
}
