/** Whom a document is about, by the facts that say so. */
export interface Subject {
  readonly company?: string;
  readonly shortName?: string;
  readonly code?: string;
}

const LEGAL_FORM =
  /,? (?:Inc|Corp|Corporation|Company|Co|Ltd|Limited|Group|Holdings|plc|PLC|LLC|N\.?V|S\.?A|AG|SE)\.?$/;
/** A first word that says who it is by itself: Harborline Instruments, MGM Resorts. */
const TELLING = /^(?:[A-Z][a-z]{6,}|[A-Z]{3,5})(?= )/;

/**
 * Every name a subject goes by. An English one also without its legal form, by a first word that tells it, and with spaces
 * for hyphens.
 */
export function subjectNames({ company, shortName, code }: Subject): string[] {
  const full = company !== undefined && /^[A-Z0-9]/.test(company) ? withoutForms(company) : undefined;
  const english = full === undefined ? [] : [full, TELLING.exec(full)?.[0], full.replaceAll("-", " ")];
  const names = [company, shortName, code, ...english];
  return [...new Set(names.filter((name): name is string => name !== undefined && name !== ""))];
}

/** Apple Holdings Co., Ltd. has more than one form. */
function withoutForms(name: string): string {
  const shorter = name.replace(LEGAL_FORM, "");
  return shorter === name ? name : withoutForms(shorter);
}
