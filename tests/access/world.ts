import { maySee, mayRead, type Principal } from "@guildhall/core";
import { verticals } from "@guildhall/verticals";

/** A version of an invented document. `handle` stands in its title, `secret` only in its text: nobody can ask for it by chance. */
export interface InventedVersion {
  readonly handle: string;
  readonly secret: string;
  readonly title: string;
  readonly text: string;
  readonly region: string;
  /** Known once it was taken in. */
  versionId: string;
  passages: number;
}

export interface InventedDocument {
  readonly tenant: string;
  readonly vertical: string;
  readonly collection: string;
  readonly key: string;
  labels: readonly string[];
  documentId: string;
  /** Oldest first. */
  readonly versions: InventedVersion[];
  isRemoved: boolean;
}

export const TENANTS = ["临州", "云泽", "青澜", "海澄", "安陵"] as const;
/** Who holds all the labels of a group sees its documents. */
export const LABEL_GROUPS: readonly (readonly string[])[] = [[], ["内部"], ["人事"], ["内部", "财务"]];
export const LABELS = ["内部", "人事", "财务"] as const;
export const VERTICALS: readonly string[] = verticals.map(({ id }) => id);
export const COLLECTIONS = ["default", "专题"] as const;
const DOCUMENTS_A_GROUP = 3;

/** What a brute force over the list of documents says: the oracle of the whole room. */
export function isVisible(document: InventedDocument, principal: Principal): boolean {
  return (
    !document.isRemoved &&
    document.tenant === principal.tenant &&
    maySee(principal, document.labels) &&
    mayRead(principal, document.vertical)
  );
}

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const HANDLE = "珞";
const SECRET = "璟";

/** 珞甲甲乙丙 or 璟甲甲乙丙: words that stand nowhere else. */
function canary(mark: string, number: number): string {
  return mark + Array.from(String(number).padStart(4, "0"), (digit) => STEMS[Number(digit)]).join("");
}

export const HANDLES = new RegExp(`${HANDLE}[${STEMS}]{4}`, "g");
export const SECRETS = new RegExp(`${SECRET}[${STEMS}]{4}`, "g");

const shapes: Readonly<
  Record<string, (version: { handle: string; secret: string; place: string }) => [string, string]>
> = {
  government: ({ handle, secret, place }) => [
    `${place}市${handle}补贴管理办法`,
    `${place}市${handle}补贴管理办法\n\n第一条　为了规范补贴的申请和发放，制定本办法。\n\n第二条　补贴的申请期限为二十个工作日，经办人的联络暗语是${secret}。\n\n第三条　补贴标准为每月八百元，由${place}市${handle}补贴办公室发放。\n\n第四条　本办法自2025年1月1日起施行。\n`,
  ],
  medical: ({ handle, secret }) => [
    `${handle}片说明书`,
    `${handle}片说明书\n\n【适应症】用于轻度至中度高血压的治疗。\n\n【用法用量】成人一次5毫克，一日一次，最大剂量为一日10毫克，批内核对字为${secret}。\n\n【不良反应】常见头痛、头晕、水肿。\n\n【贮藏】密封，${handle}片应在阴凉处保存。\n`,
  ],
  finance: ({ handle, secret, place }) => [
    `${place}${handle}股份有限公司2025年半年度报告摘要`,
    `${place}${handle}股份有限公司2025年半年度报告摘要\n\n一、主要会计数据\n\n报告期内公司实现营业收入12.6亿元，同比增长8.4%，底稿暗记为${secret}。\n\n二、经营情况\n\n${handle}公司的研发费用为0.9亿元，占营业收入的7.1%。\n\n三、风险提示\n\n公司面临原材料价格波动的风险。\n`,
  ],
};

/** Documents of every tenant, vertical and group of labels, and a maker of more. The same each time. */
export function inventWorld() {
  let number = 0;
  const documents: InventedDocument[] = [];

  function version({ tenant, vertical }: Pick<InventedDocument, "tenant" | "vertical">): InventedVersion {
    number += 1;
    const handle = canary(HANDLE, number);
    const secret = canary(SECRET, number);
    const [title, text] = shapes[vertical]!({ handle, secret, place: tenant });
    return { handle, secret, title, text, region: `${tenant}市`, versionId: "", passages: 0 };
  }

  function document(where: Pick<InventedDocument, "tenant" | "vertical" | "collection" | "labels">): InventedDocument {
    const first = version(where);
    const made = { ...where, key: `${first.title}.txt`, documentId: "", versions: [first], isRemoved: false };
    documents.push(made);
    return made;
  }

  for (const tenant of TENANTS)
    for (const vertical of VERTICALS)
      for (const labels of LABEL_GROUPS)
        for (let at = 0; at < DOCUMENTS_A_GROUP; at += 1)
          document({ tenant, vertical, labels, collection: COLLECTIONS[at % 3 === 2 ? 1 : 0] });

  return { documents, document, version };
}

export type World = ReturnType<typeof inventWorld>;
