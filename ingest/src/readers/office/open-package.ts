/** The parts of an Office file (OPC package) by their names. */
export interface Package {
  readonly names: readonly string[];
  text(name: string): Promise<string | undefined>;
  /** The same package with some parts replaced. */
  with(parts: ReadonlyMap<string, string>): Promise<Buffer>;
}

/** Opens an Office file. Throws when the archive is broken. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const { default: JSZip } = await import("jszip");
  const zip = await JSZip.loadAsync(bytes);
  return {
    names: Object.keys(zip.files),
    text: async (name) => zip.file(name)?.async("string"),
    with: async (parts) => {
      for (const [name, text] of parts) zip.file(name, text);
      return zip.generateAsync({ type: "nodebuffer", compression: "STORE" });
    },
  };
}
