import { scanXml } from "../office/scan-xml.ts";
import { createTextOfString } from "./shared-strings.ts";

/** The notes of a sheet (its part comments.xml) by the names of their cells. */
export async function readNotes(xml: AsyncIterable<string>): Promise<ReadonlyMap<string, string>> {
  const notes = new Map<string, string>();
  const text = createTextOfString();
  let cell = "";
  await scanXml(xml, {
    onOpen: (name, { ref }) => {
      if (name === "comment") {
        cell = ref ?? "";
        text.begin();
      } else text.onOpen(name);
    },
    onText: text.onText,
    onClose: (name) => {
      if (name === "comment") notes.set(cell, text.end());
      else text.onClose(name);
    },
  });
  return notes;
}
