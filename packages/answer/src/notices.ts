import type { CivilDate, Notice, RankedPassage } from "@guildhall/core";

/** What a reader must know about the documents an answer cites: ended, not yet in force, of unknown date, soon replaced. */
export function noticesFor(cited: readonly RankedPassage[], asOf: CivilDate): readonly Notice[] {
  const byDocument = new Map(cited.map((passage) => [passage.document.version.versionId, passage]));
  return [...byDocument.values()].flatMap((passage) => [...standingNotice(passage), ...successorNotice(passage, asOf)]);
}

function standingNotice({ document: { version }, standing }: RankedPassage): readonly Notice[] {
  const { title, documentId, facts } = version;
  switch (standing.status) {
    case "in_force":
      return [];
    case "not_yet":
      return [
        {
          kind: "not_yet",
          documentId,
          zh: `《${title}》在所问之日尚未施行${standing.on ? `，自 ${standing.on} 起施行` : ""}。`,
          en: `《${title}》 was not yet in force on the day asked about${standing.on ? `; it applies from ${standing.on}` : ""}.`,
        },
      ];
    case "unknown":
      if (standing.by)
        return [
          {
            kind: "unknown_date",
            documentId: standing.by.documentId,
            zh: `《${title}》${standing.on ? `自 ${standing.on} 起` : ""}被《${standing.by.title}》修改，这里的文本是否已按其修改不详，请对照核实。`,
            en: `《${title}》 is amended by 《${standing.by.title}》${standing.on ? ` from ${standing.on}` : ""}; whether this text has the amendment is not known. Please verify.`,
          },
        ];
      return [
        facts.notBefore
          ? {
              kind: "unknown_date",
              documentId,
              zh: `《${title}》这一文本最近一次通过或修改于 ${facts.notBefore}，其施行日期资料中没有载明，请核对。`,
              en: `This text of 《${title}》 was last adopted or amended on ${facts.notBefore}; the day it took effect is not known. Please verify.`,
            }
          : {
              kind: "unknown_date",
              documentId,
              zh: `《${title}》的施行日期资料中没有载明，请核对。`,
              en: `The day 《${title}》 took effect is not known. Please verify.`,
            },
      ];
    case "ended": {
      const on = standing.on ? { zh: `已于 ${standing.on} `, en: ` on ${standing.on}` } : { zh: "已", en: "" };
      if (!standing.by || standing.by.how === "expired")
        return [
          { kind: "ended", documentId, zh: `《${title}》${on.zh}失效。`, en: `《${title}》 ceased to apply${on.en}.` },
        ];
      const how =
        standing.by.how === "repealed" ? { zh: "废止", en: "repealed" } : { zh: "被新文本取代", en: "superseded" };
      return [
        {
          kind: "ended",
          documentId: standing.by.documentId,
          zh: `《${title}》${on.zh}${how.zh}，现行规定见《${standing.by.title}》。`,
          en: `《${title}》 was ${how.en}${on.en}; see 《${standing.by.title}》 for what applies now.`,
        },
      ];
    }
  }
}

/** Says when another text takes over, for a text that still counts. */
function successorNotice(
  { document: { version, interval }, standing }: RankedPassage,
  asOf: CivilDate,
): readonly Notice[] {
  const { to, endedBy } = interval;
  if (standing.status === "ended" || to === undefined || to <= asOf) return [];
  if (!endedBy || endedBy.how === "expired") return [];
  return [
    {
      kind: "other_version",
      documentId: endedBy.documentId,
      zh: `《${version.title}》的这一文本适用至 ${to} 前，此后见《${endedBy.title}》。`,
      en: `This text of 《${version.title}》 applies until ${to}; after that see 《${endedBy.title}》.`,
    },
  ];
}
