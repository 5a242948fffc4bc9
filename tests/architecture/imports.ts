const forms: readonly RegExp[] = [
  /^[ \t]*(?:import|export)\s+(?:type\s+)?[\w*{][^"';]*?\bfrom\s*["']([^"'\n]+)["']/gm,
  /^[ \t]*import\s*["']([^"'\n]+)["']/gm,
  /\b(?:import|require|import\.meta\.resolve)\(\s*["']([^"'\n]+)["']/g,
  /\bnew URL\(\s*["'](\.[^"'\n]+\.m?[jt]s)["']\s*,\s*import\.meta\.url/g,
];

/** Every module that a source text names: imports, re-exports, dynamic imports, and code named by URL. */
export function importsIn(source: string): readonly string[] {
  const code = withoutComments(source);
  return forms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] ?? ""));
}

/** Comments at the start of a line or after a space; `https://` inside a string stays. */
function withoutComments(source: string): string {
  return source.replaceAll(/^[ \t]*\/\*[\s\S]*?\*\//gm, "").replaceAll(/(^|[ \t])\/\/.*$/gm, "$1");
}
