import { scanXml } from "../office/scan-xml.ts";

/** The strings that cells refer to by their numbers; readings of characters (rPh) are no part of them. */
export async function readSharedStrings(xml: AsyncIterable<string>): Promise<readonly string[]> {
  const strings: string[] = [];
  const text = createTextOfString();
  await scanXml(xml, {
    onOpen: (name) => {
      if (name === "si") text.begin();
      else text.onOpen(name);
    },
    onText: text.onText,
    onClose: (name) => {
      if (name === "si") strings.push(text.end());
      else text.onClose(name);
    },
  });
  return strings;
}

/** Gathers the words of a string of a workbook (CT_Rst of ECMA-376, 18.4.8), plain or in runs. */
export interface TextOfString {
  begin(): void;
  onOpen(name: string): void;
  onText(text: string): void;
  onClose(name: string): void;
  end(): string;
}

export function createTextOfString(): TextOfString {
  let [words, isWord, isReading] = ["", false, false];
  return {
    begin: () => void ([words, isWord, isReading] = ["", false, false]),
    onOpen: (name) => {
      if (name === "t") isWord = !isReading;
      else if (name === "rPh") isReading = true;
    },
    onText: (text) => {
      if (isWord) words += text;
    },
    onClose: (name) => {
      if (name === "t") isWord = false;
      else if (name === "rPh") isReading = false;
    },
    end: () => unescaped(words),
  };
}

/** What XML cannot hold stands as _x000D_ (ECMA-376, 22.9.2.19). */
export function unescaped(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
