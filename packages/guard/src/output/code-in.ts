/** What only programs say. A word of the language is none of these, however it is spaced. */
const FORMS: readonly RegExp[] = [
  /```/,
  // os.remove(…), exec("…"), with open(…)
  /(?<![\w.])[a-z_]\w*(?:\.[a-z_]\w*)+\s?\(/i,
  /(?<![\w.])(?:exec|eval|system|popen|open)\s?\(\s*["'`]/,
  // import os, re · from http import cookies · #include <stdio.h> · const x = …
  /(?:^|\n)[ \t]{0,40}import\s+[a-z_][\w.]*(?:\s*,\s*[a-z_][\w.]*)*\s*(?:;|$|\n)/,
  /(?:^|\n)[ \t]{0,40}from\s+[\w.]+\s+import\s/,
  /(?:^|\n)[ \t]{0,40}#include\s*[<"]/,
  /(?:^|\n)[ \t]{0,40}(?:const|let|var)\s+[a-z_$][\w$]*\s*=/i,
  /(?:^|\n)[ \t]{0,40}def\s+[a-z_]\w*\s*\(/,
  // x = "…" · x = call(…) · x = table["…"] · ) as file:
  /(?:^|[\n;])[ \t]{0,40}[a-z_][\w.]*\s*=\s*(?:["'`]|[a-z_][\w.]*\s*[([])/i,
  /\)\s*as\s+[a-z_]\w*\s*:/,
  // ["curl", "-F"] · sudo … · curl -X …
  /\[\s*(?:"[^"\n]*"|'[^'\n]*')\s*,\s*(?:"[^"\n]*"|'[^'\n]*')/,
  /(?:^|[\n;|])[ \t]{0,40}(?:sudo|wget|chmod|curl)\s+[-\w/.:]/,
];

/** Whether a text holds code: lines that a reader may be brought to run. */
export function holdsCode(text: string): boolean {
  return FORMS.some((form) => form.test(text));
}
