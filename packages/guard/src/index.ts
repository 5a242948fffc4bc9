export { everySentenceCites } from "./every-sentence-cites.ts";
export { isBlocked, judge } from "./judge.ts";
export { quotesStandInSource } from "./quotes-stand-in-source.ts";
export { findPersonalData } from "./personal/find-personal-data.ts";
export { type PersonalData, type PersonalType, personalTypes } from "./personal/personal-data.ts";
export { createVeil } from "./veil/create-veil.ts";
