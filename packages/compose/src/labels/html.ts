import { type Mark, markFrom, textsOf } from "./mark.ts";

const META = /<meta\s+name=["'](AIGC|provenance|confirmed)["']\s+content=(?:"([^"]*)"|'([^']*)')\s*\/?>/gi;

/** A page with its mark in the head: `<meta name="AIGC" content='…'>`. */
export function markHtml(page: string, mark: Mark): string {
  const bare = page.replaceAll(META, "");
  const metas = textsOf(mark).map(([name, text]) => `<meta name="${name}" content="${escaped(text)}">`);
  const head = /<head(?:\s[^>]*)?>/i.exec(bare) ?? /<html(?:\s[^>]*)?>/i.exec(bare) ?? /<!doctype[^>]*>/i.exec(bare);
  const at = head ? head.index + head[0].length : 0;
  return bare.slice(0, at) + metas.join("") + bare.slice(at);
}

export function readHtml(page: string): Mark {
  const found = [...page.matchAll(META)].map(({ 1: name = "", 2: double, 3: single }) => ({
    name: name.toLowerCase(),
    content: unescaped(double ?? single ?? ""),
  }));
  return markFrom((wanted) => found.flatMap(({ name, content }) => (name === wanted.toLowerCase() ? [content] : [])));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function unescaped(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
