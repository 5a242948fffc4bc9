import { Parser } from "htmlparser2";

/** What is told of a part while it is read. Names stand without the prefix of their namespace. */
export interface XmlEvents {
  onOpen?(name: string, attributes: Readonly<Record<string, string>>): void;
  onText?(text: string): void;
  onClose?(name: string): void;
}

/** Reads a part of an Office file that may be too long to be held as a tree. No entity is defined by the part itself. */
export async function scanXml(
  pieces: AsyncIterable<string> | Iterable<string>,
  { onOpen, onText, onClose }: XmlEvents,
): Promise<void> {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => onOpen?.(bareName(name), attributes),
      ontext: (text) => onText?.(text),
      onclosetag: (name) => onClose?.(bareName(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  for await (const piece of pieces) parser.write(piece);
  parser.end();
}

function bareName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** True for an attribute that says yes in one of the two ways of XML Schema. */
export function isYes(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
