import type { CivilDate, DocumentFacts, Standing, ValidInterval } from "@guildhall/core";

/** A text among others: what decides how long it counts. */
export interface LineageText {
  readonly versionId: string;
  readonly documentId: string;
  readonly title: string;
  /** Its `lineageKey`: the same for all texts of one law. */
  readonly titleKey: string;
  readonly facts: DocumentFacts;
  /** Order of arrival; it decides between versions of one document only. */
  readonly arrival: number;
}

/** A statement of a text that another one, by name or id, is repealed, superseded or changed. */
export interface EndingStatement {
  readonly by: LineageText;
  readonly kind: "repeals" | "supersedes" | "amends";
  readonly issuedOn?: CivilDate;
}

type EndedBy = NonNullable<Standing["by"]>;

interface End {
  readonly to?: CivilDate;
  readonly by: EndedBy;
}

/**
 * Between which days a text counts, worked out from its own facts, the other versions of its document, the texts of the
 * same title in its corpus, and the statements that name it. The earliest end wins. What no date says is not concluded.
 *
 * @example
 * intervalOf(trademarkLaw2019, [trademarkLaw2027], []) // { notBefore: "2019-04-23", to: "2027-01-01", endedBy: {...} }
 */
export function intervalOf(
  text: LineageText,
  others: readonly LineageText[],
  statements: readonly EndingStatement[],
): ValidInterval {
  const { facts } = text;
  const siblings = others.filter((other) => other.documentId === text.documentId && other.versionId !== text.versionId);
  const later = laterTexts(text, others);
  const newerVersions = siblings.filter((sibling) => sibling.arrival > text.arrival);
  const replacements = newerVersions.map((newer) => replacement(text, newer));
  const replacedOn = replacedOnBy(newerVersions, text);
  const ends: readonly End[] = [
    ...(facts.effectiveTo === undefined ? [] : [{ to: facts.effectiveTo, by: endedBy(text, "expired") }]),
    ...statements.filter((statement) => statement.kind !== "amends" && hits(statement, text)).flatMap(endOf),
    ...later.flatMap((other) =>
      other.facts.effectiveFrom === undefined
        ? []
        : [{ to: other.facts.effectiveFrom, by: endedBy(other, "superseded") }],
    ),
    ...replacements.flatMap(({ end }) => end ?? []),
  ];
  const end = earliest(ends);
  const doubt = earliestDoubt([
    ...later.filter((other) => other.facts.effectiveFrom === undefined).map((other) => ({ from: dayOf(other) })),
    ...replacements.map(({ doubt: from }) => ({ from })),
    ...statements
      .filter((statement) => changes(statement, text))
      .map(({ by }) => ({ from: dayOf(by), by: endedBy(by, "amended") })),
  ]);
  const notBefore = notBeforeOf(facts);
  const undated = ends.find(({ to }) => to === undefined);
  return {
    ...(facts.effectiveFrom === undefined ? {} : { from: facts.effectiveFrom }),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(end?.to === undefined ? {} : { to: end.to, endedBy: end.by }),
    ...(end === undefined && undated ? { endedWithoutDate: true, endedBy: undated.by } : {}),
    ...(end === undefined && !undated && facts.givenStatus === "ended" ? { endedWithoutDate: true } : {}),
    ...(doubt === undefined ? {} : { doubtFrom: doubt.from }),
    ...(doubt?.by === undefined ? {} : { doubtBy: doubt.by }),
    ...(replacedOn === undefined ? {} : { replacedOn }),
  };
}

interface Doubt {
  readonly from: CivilDate | undefined;
  readonly by?: EndedBy;
}

function earliestDoubt(doubts: readonly Doubt[]): (Doubt & { readonly from: CivilDate }) | undefined {
  const dated = doubts.flatMap(({ from, ...more }) => (from === undefined ? [] : [{ from, ...more }]));
  return dated.toSorted((left, right) => compare(left.from, right.from))[0];
}

/** The day on which the first of the newer versions became known, where that is later than this one's own. */
function replacedOnBy(newer: readonly LineageText[], { facts }: LineageText): CivilDate | undefined {
  const own = facts.knownOn ?? facts.publishedOn ?? "";
  const days = newer.flatMap((version) => version.facts.knownOn ?? version.facts.publishedOn ?? []);
  return days.filter((day) => day > own).toSorted(compare)[0];
}

/** The day before which the text cannot apply: where its first day is not known, not before it was published. */
function notBeforeOf({ effectiveFrom, notBefore, publishedOn }: DocumentFacts): CivilDate | undefined {
  if (effectiveFrom !== undefined) return notBefore;
  return [notBefore, publishedOn]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}

/** The day that orders texts of one title; there may be none. */
function dayOf({ facts }: LineageText): CivilDate | undefined {
  return facts.effectiveFrom ?? facts.notBefore ?? facts.publishedOn;
}

/** Texts of other documents with the same title, issuer and region, and a day after this one's. */
function laterTexts(text: LineageText, others: readonly LineageText[]): readonly LineageText[] {
  const day = dayOf(text);
  if (day === undefined) return [];
  const later = others.filter(
    (other) => other.documentId !== text.documentId && (dayOf(other) ?? "") > day && isSameLaw(text, other),
  );
  if (later.length === 0) return later;
  const textsByDocument = new Map<string, LineageText[]>();
  for (const other of others) {
    const known = textsByDocument.get(other.documentId);
    if (known) known.push(other);
    else textsByDocument.set(other.documentId, [other]);
  }
  return later.filter((other) => !isCorrected(other, textsByDocument.get(other.documentId) ?? []));
}

function isSameLaw(left: LineageText, right: LineageText): boolean {
  return (
    left.titleKey === right.titleKey &&
    left.facts.issuer === right.facts.issuer &&
    left.facts.region === right.facts.region
  );
}

/** A version that a newer one of its own document took back: it never ends anything. */
function isCorrected(text: LineageText, ofDocument: readonly LineageText[]): boolean {
  return ofDocument.some((other) => other.arrival > text.arrival && isCorrection(text, other));
}

/** The newer version of a document stands for the older from the start: it names no later day of its own. */
function isCorrection(older: LineageText, newer: LineageText): boolean {
  const newerDay = newer.facts.effectiveFrom ?? newer.facts.notBefore;
  const olderDay = older.facts.effectiveFrom ?? older.facts.notBefore;
  return newerDay === undefined || (olderDay !== undefined && newerDay <= olderDay);
}

/** What a newer version of the same document does to this one. */
function replacement(text: LineageText, newer: LineageText): { readonly end?: End; readonly doubt?: CivilDate } {
  const by = endedBy(newer, "superseded");
  if (newer.facts.effectiveFrom !== undefined) return { end: { to: newer.facts.effectiveFrom, by } };
  if (isCorrection(text, newer)) return { end: { by } };
  return newer.facts.notBefore === undefined ? {} : { doubt: newer.facts.notBefore };
}

function endOf({ by, kind }: EndingStatement): readonly End[] {
  const to = by.facts.effectiveFrom;
  return to === undefined ? [] : [{ to, by: endedBy(by, kind === "repeals" ? "repealed" : "superseded") }];
}

/**
 * True when the statement means this very text: not its own lineage (《工会法》 repeals the 《工会法》 of 1950, an older
 * text), not a text that is younger than the repeal, not one of another day of issue.
 */
function hits({ by, issuedOn }: EndingStatement, text: LineageText): boolean {
  if (by.documentId === text.documentId || by.titleKey === text.titleKey) return false;
  const { publishedOn, notBefore, effectiveFrom } = text.facts;
  const born =
    [publishedOn, notBefore]
      .filter((day) => day !== undefined)
      .toSorted()
      .at(-1) ?? effectiveFrom;
  if (by.facts.effectiveFrom !== undefined && born !== undefined && by.facts.effectiveFrom <= born) return false;
  if (issuedOn === undefined) return true;
  if (publishedOn !== undefined && publishedOn !== issuedOn && !(publishedOn > issuedOn && publishedOn === notBefore))
    return false;
  return (
    !(notBefore !== undefined && notBefore < issuedOn) &&
    !(effectiveFrom !== undefined && effectiveFrom < issuedOn && notBefore === undefined)
  );
}

/**
 * True when the statement changes this very text: a text that is as young as the change has it already. Which words
 * changed the platform does not work out, so from then on the text is in doubt.
 */
function changes({ by, kind, issuedOn }: EndingStatement, text: LineageText): boolean {
  if (kind !== "amends" || by.documentId === text.documentId || by.titleKey === text.titleKey) return false;
  const { publishedOn, notBefore, effectiveFrom } = text.facts;
  const born =
    [publishedOn, notBefore]
      .filter((day) => day !== undefined)
      .toSorted()
      .at(-1) ?? effectiveFrom;
  const changed = issuedOn ?? by.facts.publishedOn ?? dayOf(by);
  return changed !== undefined && (born === undefined || born < changed);
}

const RANK: Readonly<Record<EndedBy["how"], number>> = { repealed: 0, superseded: 1, expired: 2, amended: 3 };

function earliest(ends: readonly End[]): End | undefined {
  const dated = ends.filter(({ to }) => to !== undefined);
  return dated.toSorted(
    (left, right) =>
      compare(left.to ?? "", right.to ?? "") ||
      RANK[left.by.how] - RANK[right.by.how] ||
      compare(left.by.documentId, right.by.documentId),
  )[0];
}

function endedBy({ documentId, title }: LineageText, how: EndedBy["how"]): EndedBy {
  return { documentId, title, how };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
