export { everySentenceCites } from "./every-sentence-cites.ts";
export { isBlocked, judge } from "./judge.ts";
export { quotesStandInSource } from "./quotes-stand-in-source.ts";
