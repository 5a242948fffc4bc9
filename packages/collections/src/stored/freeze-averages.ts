import type { Corpus } from "@guildhall/core";
import type { Statement } from "@guildhall/storage";

/** The commit with which a corpus first holds this many passages freezes its mean lengths. */
const FREEZE_AT = 4096;

/**
 * The rule of frozen averages: until a corpus holds 4,096 passages, its mean field lengths are those of its live
 * passages at the moment of the search; the commit that brings it there (passages of that commit included) writes the
 * means down, and from then on they stay, whatever comes or goes. The same commits in the same order freeze the same
 * numbers, and storing a version twice changes nothing. Only a rebuild of the index freezes anew.
 */
export function freezeAverages({ tenant, vertical, collection }: Corpus): Statement {
  const corpus = "(select corpus_id from corpora where tenant = ?1 and vertical = ?2 and collection = ?3)";
  return {
    sql: `insert into averages (corpus_id, passages, title, identifiers, body, confirmed)
      select corpus_id, count(*), avg(title_length), avg(identifiers_length), avg(body_length), avg(confirmed_length)
      from versions join passages using (arrival)
      where corpus_id = ${corpus} and not exists (select 1 from averages where corpus_id = ${corpus})
      having count(*) >= ${FREEZE_AT}`,
    parameters: [tenant, vertical, collection],
  };
}
