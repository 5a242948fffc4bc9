/** Marks of the first record of a Word document's main stream, and of an Excel workbook's. */
const [WORD_START, EXCEL_START] = [Buffer.from("eca5", "hex"), Buffer.from("0908100000060500", "hex")];
/** Word's flags: bit 8 says that what follows is a cipher. */
const [WORD_FLAGS, WORD_IS_CIPHER] = [10, 0x0100];
/** The record of an Excel workbook that holds what is needed to test a password. */
const EXCEL_PASSWORD = 0x002f;

/** True for a binary Office file (OLE) that wants a password. Its streams begin at multiples of 512 bytes. */
export function needsPassword(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 512; at + 64 < file.length; at += 512) {
    if (file.subarray(at, at + 2).equals(WORD_START)) return (file.readUInt16LE(at + WORD_FLAGS) & WORD_IS_CIPHER) > 0;
    if (file.subarray(at, at + 8).equals(EXCEL_START)) return hasPasswordRecord(file, at);
  }
  return false;
}

/** It is one of the first records of the stream. */
function hasPasswordRecord(file: Buffer, start: number): boolean {
  let at = start;
  for (let record = 0; record < 8 && at + 4 <= file.length; record += 1) {
    if (file.readUInt16LE(at) === EXCEL_PASSWORD) return true;
    at += 4 + file.readUInt16LE(at + 2);
  }
  return false;
}
