import type { Box, PageSize } from "@guildhall/core";
import type { Element } from "domhandler";
import type { Package } from "../office/open-package.ts";
import { type RelatedPart, relatedParts } from "../office/related-parts.ts";
import { elementAt, elementsWithin, parseXml } from "../office/xml.ts";
import { toPoints } from "./frame.ts";
import { type Shape, shapesOf } from "./read-slide.ts";

/** A slide with all that belongs to it. */
export interface Slide {
  readonly isHidden: boolean;
  readonly shapes: readonly Shape[];
  /** What the speaker says to it. */
  readonly notes: readonly string[];
  readonly comments: readonly string[];
  /** The part behind a relation of the slide: a chart, the data of a diagram. */
  drawing(relation: string): Promise<{ readonly kind: string; readonly root: Element } | undefined>;
}

interface Presentation {
  readonly size: PageSize;
  /** The parts of the slides, in the order in which they are shown. */
  readonly slides: readonly string[];
}

export async function openPresentation(parts: Package): Promise<Presentation> {
  const name = "ppt/presentation.xml";
  const root = await rootOf(parts, name);
  const targets = new Map((await relatedParts(parts, name)).map((part) => [part.id, part.name]));
  const size = elementAt(root, "p:sldSz")?.attribs;
  return {
    size: { width: toPoints(Number(size?.["cx"] ?? 9_144_000)), height: toPoints(Number(size?.["cy"] ?? 6_858_000)) },
    slides: (root ? elementsWithin(root, "p:sldId") : []).flatMap(
      ({ attribs }) => targets.get(attribs["r:id"] ?? "") ?? [],
    ),
  };
}

/** Opens a slide; a placeholder that does not say where it stands has the place that its layout gives it. */
export async function openSlide(parts: Package, name: string): Promise<Slide> {
  const related = await relatedParts(parts, name);
  const root = await rootOf(parts, name);
  const layout = partOfKind(related, "slideLayout");
  const boxes = await boxesOfLayout(parts, layout);
  const shapes = shapesOf(elementAt(root, "p:cSld", "p:spTree")).map((shape) =>
    shape.box || shape.kind !== "text" ? shape : { ...shape, box: boxes(shape.role, shape.slot) },
  );
  return {
    isHidden: root?.attribs["show"] === "0" || root?.attribs["show"] === "false",
    shapes,
    notes: await notesIn(parts, partOfKind(related, "notesSlide")),
    comments: await commentsIn(
      parts,
      related.filter(({ kind }) => kind === "comments"),
    ),
    drawing: async (relation) => {
      const part = related.find(({ id }) => id === relation);
      const found = part && (await rootOf(parts, part.name));
      return part && found ? { kind: part.kind, root: found } : undefined;
    },
  };
}

type BoxByPlaceholder = (role: string | undefined, slot: string | undefined) => Box | undefined;

async function boxesOfLayout(parts: Package, layout: string | undefined): Promise<BoxByPlaceholder> {
  if (layout === undefined) return () => undefined;
  const master = partOfKind(await relatedParts(parts, layout), "slideMaster");
  const placeholders: Shape[] = [];
  for (const part of [layout, master])
    if (part) placeholders.push(...shapesOf(elementAt(await rootOf(parts, part), "p:cSld", "p:spTree")));
  return (role, slot) => {
    if (role === undefined) return undefined;
    const texts = placeholders.filter((shape) => shape.kind === "text" && shape.box !== undefined);
    const isOf = (shape: Shape): boolean => shape.kind === "text" && sameRole(shape.role, role);
    const inSlot = slot === undefined ? undefined : texts.find((shape) => shape.kind === "text" && shape.slot === slot);
    return (inSlot ?? texts.find(isOf))?.box;
  };
}

/** The title of a title slide is a title, and its subtitle a body, in the masters. */
function sameRole(left: string | undefined, right: string): boolean {
  const plain = (role: string | undefined) => (role === "ctrTitle" ? "title" : role === "subTitle" ? "body" : role);
  return plain(left) === plain(right);
}

async function notesIn(parts: Package, name: string | undefined): Promise<string[]> {
  if (name === undefined) return [];
  const shapes = shapesOf(elementAt(await rootOf(parts, name), "p:cSld", "p:spTree"));
  return shapes.flatMap((shape) => (shape.kind === "text" && shape.role === "body" ? shape.paragraphs : []));
}

async function commentsIn(parts: Package, related: readonly RelatedPart[]): Promise<string[]> {
  const comments: string[] = [];
  for (const { name } of related) {
    const xml = await parts.text(name);
    if (xml) comments.push((await parseXml(xml))("p\\:text, a\\:t").text());
  }
  return comments.filter((comment) => comment !== "");
}

function partOfKind(related: readonly RelatedPart[], kind: string): string | undefined {
  return related.find((part) => part.kind === kind)?.name;
}

async function rootOf(parts: Package, name: string): Promise<Element | undefined> {
  const xml = await parts.text(name);
  return xml === undefined ? undefined : (await parseXml(xml)).root().children().get(0);
}
