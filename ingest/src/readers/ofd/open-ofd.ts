import type { PageSize } from "@guildhall/core";
import type { Element } from "domhandler";
import type { Package } from "../office/open-package.ts";
import { toPoints } from "./millimetres.ts";
import { charactersOf, childAt, childrenNamed, numbersOf, openPart, type OfdPart } from "./nodes.ts";

/** A page with everything that is drawn on it, undermost first. */
export interface OfdPage extends PageSize {
  readonly layers: readonly Element[];
  readonly annotations: readonly Element[];
  /** Drawings that objects of the page refer to, by their id. */
  readonly composites: ReadonlyMap<string, Element>;
}

export interface OfdFile {
  readonly title: string | undefined;
  readonly pages: readonly OfdPage[];
}

/** Opens an OFD file (GB/T 33190-2016): OFD.xml names documents, they name pages. Throws where a part that is named is not there. */
export async function openOfd(parts: Package): Promise<OfdFile> {
  const root = await openPart(parts, "", "OFD.xml");
  if (!root) throw new Error("OFD.xml is missing");
  const pages: OfdPage[] = [];
  const bodies = childrenNamed(root.root, "DocBody");
  for (const body of bodies) {
    const document = await openPart(parts, root.name, charactersOf(childAt(body, "DocRoot")));
    if (!document) throw new Error("the document is missing");
    pages.push(...(await pagesOf(parts, document)));
  }
  return { title: charactersOf(childAt(bodies[0], "DocInfo", "Title")).trim() || undefined, pages };
}

/** A4, where a file does not say. */
const SHEET = [0, 0, 210, 297];

async function pagesOf(parts: Package, document: OfdPart): Promise<OfdPage[]> {
  const common = childAt(document.root, "CommonData");
  const templates = new Map<string, OfdPart>();
  for (const { attribs } of childrenNamed(common, "TemplatePage")) {
    const template = await openPart(parts, document.name, attribs["BaseLoc"] ?? "");
    if (template) templates.set(attribs["ID"] ?? "", template);
  }
  const annotations = await annotationsByPage(parts, document);
  const shared = await compositesIn(parts, document, common, ["PublicRes", "DocumentRes"]);
  const pages: OfdPage[] = [];
  for (const { attribs } of childrenNamed(childAt(document.root, "Pages"), "Page")) {
    const page = await openPart(parts, document.name, attribs["BaseLoc"] ?? "");
    if (!page) throw new Error("a page is missing");
    const used = childrenNamed(page.root, "Template").flatMap(({ attribs: reference }) => {
      const template = templates.get(reference["TemplateID"] ?? "");
      return template ? [{ template, isAbove: reference["ZOrder"] === "Foreground" }] : [];
    });
    const layersOf = (isAbove: boolean): Element[] =>
      used.filter((each) => each.isAbove === isAbove).flatMap(({ template }) => layersIn(template.root));
    const areas = [
      childAt(page.root, "Area"),
      ...used.map(({ template }) => childAt(template.root, "Area")),
      childAt(common, "PageArea"),
    ];
    pages.push({
      ...sizeOf(areas),
      layers: [...layersOf(false), ...layersIn(page.root), ...layersOf(true)],
      annotations: annotations.get(attribs["ID"] ?? "") ?? [],
      composites: new Map([...shared, ...(await compositesIn(parts, page, page.root, ["PageRes"]))]),
    });
  }
  return pages;
}

function layersIn(page: Element): Element[] {
  return childrenNamed(childAt(page, "Content"), "Layer");
}

function sizeOf(areas: readonly (Element | undefined)[]): PageSize {
  const box = areas
    .map((area) => numbersOf(charactersOf(childAt(area, "PhysicalBox"))))
    .find(({ length }) => length === 4);
  const [, , width = 210, height = 297] = box ?? SHEET;
  return { width: toPoints(width), height: toPoints(height) };
}

async function annotationsByPage(parts: Package, document: OfdPart): Promise<ReadonlyMap<string, Element[]>> {
  const byPage = new Map<string, Element[]>();
  const reference = charactersOf(childAt(document.root, "Annotations"));
  const list = reference ? await openPart(parts, document.name, reference) : undefined;
  for (const entry of childrenNamed(list?.root, "Page")) {
    const file = await openPart(parts, list?.name ?? "", charactersOf(childAt(entry, "FileLoc")));
    const page = entry.attribs["PageID"] ?? "";
    byPage.set(page, [...(byPage.get(page) ?? []), ...childrenNamed(file?.root, "Annot")]);
  }
  return byPage;
}

async function compositesIn(
  parts: Package,
  from: OfdPart,
  owner: Element | undefined,
  names: readonly string[],
): Promise<ReadonlyMap<string, Element>> {
  const composites = new Map<string, Element>();
  for (const reference of names.flatMap((name) => childrenNamed(owner, name))) {
    const resources = await openPart(parts, from.name, charactersOf(reference));
    for (const unit of childrenNamed(childAt(resources?.root, "CompositeGraphicUnits"), "CompositeGraphicUnit"))
      composites.set(unit.attribs["ID"] ?? "", unit);
  }
  return composites;
}
