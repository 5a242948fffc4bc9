/** Writes a UUID as its 16 bytes. */
export function writeUuid(uuid: string, into: Buffer, at: number): void {
  const written = into.write(uuid.replaceAll("-", ""), at, 16, "hex");
  if (written !== 16 || uuid.length !== 36) throw new Error(`expected a UUID, got ${uuid.length} characters`);
}

export function readUuid(from: Buffer, at: number): string {
  const hex = from.toString("hex", at, at + 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
