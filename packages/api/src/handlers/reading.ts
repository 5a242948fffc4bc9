import { type CataloguedVersion, type Passage, passageIdOf, PlatformError, type Principal } from "@guildhall/core";
import type { Runtime } from "@guildhall/runtime";
import { createCodePoints } from "@guildhall/text";
import type { Service } from "../parts.ts";
import type { Handlers } from "../routing/call.ts";
import { findVersion } from "./find-version.ts";

type Names = "readText" | "readDivision" | "readPage";

export function readingHandlers({ runtime }: Service): Pick<Handlers, Names> {
  return {
    async readText({ params, query, principal }) {
      const found = await findVersion(runtime, params.id, query.versionId, principal);
      const { documentId, versionId, title, mediaType } = found.version;
      const { text, origin, omitted, headings, places, tables, pageSizes, pagesWithoutText, recognition } =
        await readingOf(found, runtime, principal);
      return {
        status: 200,
        json: {
          documentId,
          versionId,
          title,
          mediaType,
          text,
          origin,
          omitted,
          headings,
          places,
          tables,
          ...(pageSizes === undefined ? {} : { pageSizes }),
          ...(pagesWithoutText === undefined ? {} : { pagesWithoutText }),
          ...(recognition === undefined ? {} : { recognition }),
        },
      };
    },
    async readDivision({ params, query, principal }) {
      const { version } = await findVersion(runtime, params.id, query.versionId, principal);
      const { way, wayName, rejected, divider } = version.division;
      const passages: Passage[] = [];
      for await (const passage of passagesOf(version, runtime, principal)) passages.push(passage);
      const references = await runtime.references(version, passages, principal);
      const rows = passages.map(({ passageId, ordinal, start, end, context, locator, identifiers }, at) => ({
        passageId,
        ordinal,
        start,
        end,
        context,
        locator,
        identifiers,
        ...(references[at]?.length ? { references: references[at] } : {}),
      }));
      return {
        status: 200,
        json: {
          versionId: version.versionId,
          way,
          ...(wayName ? { wayName } : {}),
          rejected,
          ...(divider === undefined ? {} : { divider }),
          passages: rows,
        },
      };
    },
    async readPage({ params, query, principal }) {
      const found = await findVersion(runtime, params.id, query.versionId, principal);
      const { text, places: all, pageSizes } = await readingOf(found, runtime, principal);
      const pages = found.version.pages ?? 0;
      if (params.n > pages) throw new PlatformError("document/no_page", { page: params.n, pages });
      const places = all.filter((place) => place.kind === "page" && place.page === params.n);
      const [start, end] = [places[0]?.start ?? 0, places.at(-1)?.end ?? 0];
      const size = pageSizes?.[params.n - 1];
      const { documentId, versionId } = found.version;
      const words = createCodePoints(text).slice(start, end);
      return {
        status: 200,
        json: {
          documentId,
          versionId,
          page: params.n,
          pages,
          start,
          end,
          text: words,
          ...(size ? { size } : {}),
          places,
        },
      };
    },
  };
}

async function readingOf({ version }: CataloguedVersion, { catalogue }: Runtime, principal: Principal) {
  const [text, reading] = await Promise.all([
    catalogue.canonicalText(version.versionId, principal),
    catalogue.reading(version.versionId, principal),
  ]);
  if (text === undefined || !reading) throw new PlatformError("document/not_found", { documentId: version.documentId });
  return { ...reading, text };
}

const AT_ONCE = 200;

/** The passages of a version in order: their ids follow from the version, the divider and their number. */
async function* passagesOf(
  { versionId, corpus, division }: CataloguedVersion["version"],
  { collection, verticals }: Runtime,
  principal: Principal,
): AsyncGenerator<Passage> {
  const dividerVersion = division.divider ?? verticals.find(({ id }) => id === corpus.vertical)?.dividerVersion ?? "";
  const scope = { principal, vertical: corpus.vertical, collections: [corpus.collection] };
  for (let first = 0; ; first += AT_ONCE) {
    const ids = Array.from({ length: AT_ONCE }, (_, index) => passageIdOf(versionId, dividerVersion, first + index));
    const passages = await collection.passages(ids, scope);
    yield* passages;
    if (passages.length < AT_ONCE) return;
  }
}
