import { testFile } from "./rules.ts";
import type { Workspace } from "./find-breaches.ts";

/** Tables that hold what belongs to a tenant. */
const TABLES =
  "corpora|averages|documents|versions|texts|originals|names|relations|passages|identifiers|embeddings|segments|segment_blocks|tombstones|answers|answer_documents|feedback|jobs|receipts|quarantine";
const SQL = /`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/g;
const READS = new RegExp(`\\b(?:from|join|update)\\s+(?:${TABLES})\\b`);
/** The tenant itself, a corpus, or a condition made of the principal by `corporaOf`. */
const NARROWED = /\btenant\b|\bcorpora\b|\bcorpus_id\b|\$\{(?:within\.)?sql\}/;

/** Files whose queries name no tenant, each with the reason why that shows nobody what is not his. */
const openQueries: Readonly<Record<string, string>> = {
  "packages/catalogue/src/catalogue-statements.ts": "pieces of writes, whose version ids the archive has checked",
  "packages/catalogue/src/document-list.ts": "a condition on rows that the query around it has narrowed",
  "packages/catalogue/src/jobs/ending-with-change.ts": "asks whether a job that its worker was given is still his",
  "packages/catalogue/src/jobs/job-statements.ts":
    "the worker says what became of a job that it was given; what removes names the tenant inside",
  "packages/catalogue/src/jobs/job-store.ts":
    "the worker serves all tenants; each job carries the principal who submitted it",
  "packages/catalogue/src/receipts.ts": "clears away what is too old, whoever left it",
  "packages/collections/src/embedded/block-cache.ts": "blocks of segments that were listed for a tenant",
  "packages/collections/src/embedded/corpus-views.ts": "blocks of segments that were listed for a tenant",
  "packages/collections/src/embedded/maintain.ts": "merges segments within their corpus and shows nothing",
  "packages/collections/src/embedded/rebuild.ts": "writes lengths of passages that were read for their corpus",
  "packages/collections/src/embedded/relabel.ts":
    "numbers anew the embeddings of versions that were read for its author",
  "packages/collections/src/embedded/vector-views.ts": "the number of the last embedding of all",
  "packages/collections/src/qdrant/placements.ts":
    "tells the server what the file says, for all tenants, and shows nothing",
  "packages/collections/src/qdrant/rebuild.ts": "builds the index of the whole folder anew and shows nothing",
  "packages/collections/src/qdrant/staging.ts": "has the server told anew of documents that a commit relabels",
  "packages/collections/src/stored/fill-embeddings.ts": "embeds what lacks it, for all tenants, and shows nothing",
  "packages/collections/src/stored/passage-statements.ts":
    "pieces of writes, whose version ids the archive has checked",
  "packages/collections/src/stored/renewing.ts":
    "tells the server what the file says, for all tenants, and shows nothing",
  "packages/collections/src/segments/segment-statements.ts": "appends blocks to the segment just written",
};

/** One sentence for every query over a tenant's data that names neither tenant nor corpus, and for every excuse without need. */
export function findOpenQueries(
  workspaces: readonly Workspace[],
  excused: Readonly<Record<string, string>> = openQueries,
): readonly string[] {
  const open = workspaces
    .flatMap(({ files }) => files)
    .filter(
      ({ path }) => /^packages\/[^/]+\/src\//.test(path) && !testFile.test(path) && !path.includes("/migrations/"),
    )
    .flatMap(({ path, source }) => openIn(source).map((sql) => ({ path, sql })));
  return [
    ...open
      .filter(({ path }) => !(path in excused))
      .map(({ path, sql }) => `${path} reads every tenant's data: ${sql}`),
    ...Object.keys(excused)
      .filter((path) => !open.some((each) => each.path === path))
      .map((path) => `${path} needs no excuse any more`),
  ];
}

function openIn(source: string): readonly string[] {
  return (source.match(SQL) ?? [])
    .map((sql) => sql.slice(1, -1).replaceAll(/\s+/g, " "))
    .filter((sql) => /\b(?:select|update|delete|insert)\b/.test(sql) && READS.test(sql) && !NARROWED.test(sql));
}
