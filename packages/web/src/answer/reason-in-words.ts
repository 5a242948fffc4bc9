import type { Reason } from "../api/shapes.ts";
import type { Words } from "../words/words.ts";

/** Why a passage was found, in the reader's language. */
export function reasonInWords(reason: Reason, words: Words): string {
  switch (reason.step) {
    case "identifiers":
      return words.reasonIdentifier(reason.identifier);
    case "names":
      return words.reasonName(reason.name);
    case "facts":
      return words.reasonFacts(Object.values(reason.facts).join(" · "));
    default:
      return words.reasonRank(searchInWords(reason.step, words), reason.rank + 1);
  }
}

function searchInWords(step: Extract<Reason, { rank: number }>["step"], words: Words): string {
  const said = {
    lexical: words.searchedLexical,
    dense: words.searchedDense,
    confirmed: words.searchedConfirmed,
    associated: words.searchedAssociated,
    beside: words.searchedBeside,
    rescore: words.searchedRescore,
    rerank: words.searchedRerank,
  };
  return said[step];
}
