/** The sentences of a passage: to their mark or the end of the line; an English one ends before a capital. */
export function sentencesOf(text: string): readonly string[] {
  const lines = text.split("\n").flatMap((line) => line.split(/(?<=[。！？!?])|(?<=[a-z)]\.)\s+(?=[A-Z])/));
  return lines.map((sentence) => sentence.trim()).filter(Boolean);
}
