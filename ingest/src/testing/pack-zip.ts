import { crc32, deflateRawSync } from "node:zlib";

/** A file of an archive, and what its directory says of it where that is not the truth. */
export interface Packed {
  readonly name: string | Buffer;
  readonly content: string | Uint8Array;
  readonly announcedSize?: number;
  readonly isEncrypted?: boolean;
  readonly isSymbolicLink?: boolean;
  /** The directory leads to the bytes of the file of this number instead. */
  readonly sameBytesAs?: number;
}

/** A ZIP archive, deflated. */
export function packZip(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  for (const { name: given, content: text, announcedSize, isEncrypted, isSymbolicLink, sameBytesAs } of files) {
    const name = Buffer.from(given as string);
    const content = Buffer.from(text as string);
    const data = deflateRawSync(content, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE((isEncrypted ? 1 : 0) | (typeof given === "string" ? 0x800 : 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(announcedSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    offsets.push(length);
    parts.push(Buffer.from("504b0304", "hex"), common, name, data);
    length += 4 + common.length + name.length + data.length;
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(isSymbolicLink ? (0o120777 << 16) >>> 0 : 0, 6);
    tail.writeUInt32LE(offsets[sameBytesAs ?? offsets.length - 1] ?? 0, 10);
    directory.push(Buffer.from("504b01021403", "hex"), common, tail, name);
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("504b0506", "hex");
  end.writeUInt16LE(Math.min(files.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(files.length, 0xffff), 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(length, 16);
  return Buffer.concat([...parts, listed, end]);
}
