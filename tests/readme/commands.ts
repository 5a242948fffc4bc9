const quoted = /"[^"]*"|'[^']*'|[^\s"']+/g;

/** The commands of a page: lines of ```sh blocks, and lines after `$ ` in ```console blocks. */
export function commandsIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```(sh|bash|shell|console)\n([\s\S]*?)^```/gm)].flatMap(([, kind, block = ""]) => {
    const lines = block.replaceAll(/\\\n\s*/g, "").split("\n");
    const typed =
      kind === "console" ? lines.filter((line) => line.startsWith("$ ")).map((line) => line.slice(2)) : lines;
    return typed.map(withoutComment).filter((line) => line !== "");
  });
}

/** The words of a command as a shell would see them; quotes only, no expansion. */
export function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(quoted)].map(([word]) => word.replaceAll(/^["']|["']$/g, ""));
}

function withoutComment(line: string): string {
  const masked = line.replaceAll(/"[^"]*"|'[^']*'/g, (text) => "x".repeat(text.length));
  const comment = masked.search(/(?:^|\s)#/);
  return (comment === -1 ? line : line.slice(0, comment)).trim();
}
