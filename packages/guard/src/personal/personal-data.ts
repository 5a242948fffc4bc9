import type { Span } from "@guildhall/core";

/**
 * Kinds of personal data. The names are those of GB/T 35273-2020, annex A, and of the eighteen identifiers of the HIPAA
 * safe-harbour rule (45 CFR 164.514(b)(2)), written as evaluation sets write them.
 */
export const personalTypes = [
  "PERSON",
  "PHONE",
  "EMAIL",
  "ADDRESS",
  "DATE_OF_BIRTH",
  "CN_ID_CARD",
  "BANK_CARD",
  "CN_USCC",
  "PASSPORT",
  "LICENSE_PLATE",
  "MEDICAL_RECORD_NO",
  "INSURANCE_NO",
  "WECHAT",
  "IP",
  "URL",
  "US_SSN",
  "DRIVER_LICENSE",
  "ACCOUNT_NO",
  "AGE",
  "DATE",
] as const;

export type PersonalType = (typeof personalTypes)[number];

/** A piece of personal data: where it stands in the text, in code points, [start, end). */
export interface PersonalData extends Span {
  readonly type: PersonalType;
}

/** What a detector finds in a scannable text, in UTF-16 units of that text. Of two that overlap the one of more weight stays. */
export interface Found {
  readonly type: PersonalType;
  readonly start: number;
  readonly end: number;
  /** 3: a checksum or a fixed form; 2: a label beside it; 1: likely by its look and its neighbours. */
  readonly weight: 1 | 2 | 3;
}

export type Detector = (text: string) => readonly Found[];
