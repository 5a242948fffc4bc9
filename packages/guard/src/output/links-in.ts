/** A piece of markup or an address in a text, UTF-16 [start, end). Without an address it is markup of no other use than to be shown as something. */
export interface Link {
  readonly start: number;
  readonly end: number;
  readonly address?: string;
}

const FORMS: readonly RegExp[] = [
  // HTML: a comment, a tag, one that is not closed
  /<!--[\s\S]{0,2000}?(?:-->|$)/g,
  /<\/?[a-z][a-z\d:-]{0,40}(?:[\s/]{1,20}(?:[a-z"'/@:_][^<>]{0,2000})?)?>/gi,
  /<\/?[a-z][a-z\d:-]{0,40}[\s/][^<>=]{0,500}=[^<>]{0,2000}$/gi,
  /<\/?(?:script|style|iframe|img|svg|object|embed|link|form|input|button|a|video|audio|base|meta|math|template)[\s/]{0,20}$/gi,
  // Markdown: a picture, a picture or a link by reference, a definition; a plain link has its address in the group
  /!\[[^\]\n]{0,500}\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])/g,
  /^[ ]{0,3}\[[^\]\n]{1,200}\]:[ \t]{0,20}\S{1,2000}/gm,
  /\[[^\]\n]{0,500}\]\(\s{0,20}<?([^)\s>]{1,2000})>?[^)\n]{0,500}\)/g,
  /\[[^\]\n]{1,500}\]\[[^\]\n]{0,200}\]/g,
  // an address on its own
  /\b(?:javascript|vbscript|data|file|blob):[^\s<>"'，。；、）】》]{1,2000}/gi,
  /((?:https?|ftp|wss?|mailto|tel|sms):(?:\/\/)?(?:[\w\-.~:/?#@!$&*+,;=%[\]]{1,2000}|[^\s，。；、）】》<>"'`()]{1,2000}))/gi,
  /(?<![\w@./])((?:www\.)[a-z\d][a-z\d.-]{1,200}(?:\/[\w\-.~:/?#@!$&*+,;=%[\]]{0,1000})?)/gi,
  /(?<![\w@./-])((?:[a-z\d][a-z\d-]{0,60}\.){1,5}(?:com|net|org|cn|gov|edu|io|info|biz|top|xyz|cc|me|app|site|shop|online|vip)(?![\w-])(?:\/[\w\-.~:/?#@!$&*+,;=%[\]]{0,1000})?)/gi,
  /(?<![\w@/:])(\/\/[a-z\d][a-z\d-]{0,60}(?:\.[a-z\d-]{1,60}){1,6}\/[\w\-.~:/?#@!$&*+,;=%[\]]{0,1000})/gi,
];

/** The markup, pictures and addresses of a text, what overlaps as one, in order. Linear in its length. */
export function linksIn(text: string): readonly Link[] {
  if (!/[<[:/]|[a-z\d]\.[a-z]/i.test(text)) return [];
  const found = FORMS.flatMap((form) => [...text.matchAll(form)])
    .map(({ 0: words, 1: address, index: start }) => ({
      start,
      end: start + words.length,
      address: address?.replace(/[.,;:!?]+$/, ""),
    }))
    .toSorted((a, b) => a.start - b.start);
  const joined: { start: number; end: number; addresses: Set<string | undefined> }[] = [];
  for (const { start, end, address } of found) {
    const last = joined.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.addresses.add(address);
    } else joined.push({ start, end, addresses: new Set([address]) });
  }
  return joined.map(({ start, end, addresses }) => {
    const [address] = addresses.size === 1 ? addresses : [];
    return { start, end, ...(address !== undefined && { address }) };
  });
}
