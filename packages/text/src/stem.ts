/**
 * A light English stem, so that walked, walking and walks meet: plural, -ing, -ed, -ly and a silent e go, a doubled letter
 * is halved. Words of four letters or fewer and words of other scripts stay.
 */
export function stem(word: string): string {
  if (word.length < 5 || !ASCII.test(word))
    return word.length === 4 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  let stemmed = word.replace(/'s?$/, "");
  if (stemmed.endsWith("ies")) stemmed = `${stemmed.slice(0, -3)}y`;
  else if (/(?:ss|x|z|ch|sh)es$/.test(stemmed)) stemmed = stemmed.slice(0, -2);
  else if (stemmed.endsWith("s") && !/[suiy]s$/.test(stemmed)) stemmed = stemmed.slice(0, -1);
  if (stemmed.endsWith("ied")) return `${stemmed.slice(0, -3)}y`;
  const ending = /(?:ingly|edly|ing|ed|ly)$/.exec(stemmed)?.[0];
  if (ending && stemmed.length - ending.length >= 3 && /[aeiouy]/.test(stemmed.slice(0, -ending.length))) {
    stemmed = stemmed.slice(0, -ending.length);
    if (/([^aeiouls])\1$/.test(stemmed)) stemmed = stemmed.slice(0, -1);
  }
  return stemmed.length > 4 && stemmed.endsWith("e") ? stemmed.slice(0, -1) : stemmed;
}

const ASCII = /^[a-z']+$/;
