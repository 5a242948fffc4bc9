// Engines that `guildhall eval speed` measures beside its own: each as its documentation shows it, or with words given.
// Plain JavaScript, imported only where this folder is installed: npm install --prefix eval/compare
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const makers = { minisearch, orama, fts5, "langchain-bm25": langchainBm25 };

/** Makes a rival by name, with its own words or with these: {ofPassage(text), ofQuestion(text)}. */
export async function createRival(name, words) {
  return makers[name](words);
}

async function minisearch(words) {
  const { default: MiniSearch } = await import("minisearch");
  const search = new MiniSearch({
    fields: ["text"],
    ...(words && {
      tokenize: words.ofPassage,
      processTerm: (term) => term,
      searchOptions: { tokenize: words.ofQuestion, processTerm: (term) => term },
    }),
  });
  return {
    async index(passages) {
      const rows = [];
      for await (const { id, title, text } of passages) rows.push({ id, text: `${title}\n${text}` });
      search.addAll(rows);
    },
    search: async (question, limit) =>
      search
        .search(question)
        .slice(0, limit)
        .map(({ id }) => id),
  };
}

async function orama(words) {
  const { create, insertMultiple, search } = await import("@orama/orama");
  let isAsking = false;
  const tokenizer = words && {
    language: "chinese",
    normalizationCache: new Map(),
    tokenize: (text) => [...new Set(isAsking ? words.ofQuestion(text) : words.ofPassage(text))],
  };
  const database = create({
    schema: { text: "string" },
    ...(tokenizer && { components: { tokenizer } }),
  });
  return {
    async index(passages) {
      const rows = [];
      for await (const { id, title, text } of passages) rows.push({ id, text: `${title}\n${text}` });
      await insertMultiple(database, rows, 1000);
      isAsking = true;
    },
    async search(question, limit) {
      const { hits } = await search(database, { term: question, properties: ["text"], limit });
      return hits.map(({ id }) => id);
    },
  };
}

async function fts5(words) {
  const { default: Database } = await import("libsql");
  const folder = mkdtempSync(join(tmpdir(), "guildhall-fts5-"));
  const file = join(folder, "fts5.db");
  const database = new Database(file);
  database.exec("pragma journal_mode=wal; create virtual table passages using fts5(id unindexed, text)");
  const names = createNames();
  const quoted = (terms) => [...new Set(terms)].map((term) => `"${term}"`).join(" OR ");
  const termsOf = (question) =>
    words ? names.known(words.ofQuestion(question)) : (question.match(/[\p{L}\p{N}]+/gu) ?? []);
  const best = database.prepare("select id from passages where passages match ? order by rank limit ?");
  return {
    async index(passages) {
      const insert = database.prepare("insert into passages values (?, ?)");
      database.exec("begin");
      for await (const { id, title, text } of passages) {
        const whole = `${title}\n${text}`;
        insert.run([id, words ? names.given(words.ofPassage(whole)).join(" ") : whole]);
      }
      database.exec("commit; insert into passages (passages) values ('optimize'); pragma wal_checkpoint(truncate)");
    },
    async search(question, limit) {
      const terms = termsOf(question);
      return terms.length === 0 ? [] : best.all([quoted(terms), limit]).map(({ id }) => id);
    },
    bytes: async () => statSync(file).size,
    async close() {
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The retriever counts a word wherever its letters stand in the text, so our words are given names that do not overlap. */
async function langchainBm25(words) {
  const { BM25Retriever } = await import("@langchain/community/retrievers/bm25");
  const { Document } = await import("@langchain/core/documents");
  const names = createNames();
  let documents = [];
  return {
    async index(passages) {
      documents = [];
      for await (const { id, title, text } of passages) {
        const whole = `${title}\n${text}`;
        const pageContent = words ? names.given(words.ofPassage(whole)).join(" ") : whole;
        documents.push(new Document({ pageContent, metadata: { id } }));
      }
    },
    async search(question, limit) {
      const asked = words ? names.known(words.ofQuestion(question)).join(" ") : question;
      if (asked === "") return [];
      const found = await BM25Retriever.fromDocuments(documents, { k: limit }).invoke(asked);
      return found.map(({ metadata }) => metadata.id);
    },
  };
}

/** A name of Latin letters for each word, none part of another: engines that cut at anything else keep it whole. */
function createNames() {
  const nameByWord = new Map();
  return {
    given: (terms) =>
      terms.map((term) => {
        if (!nameByWord.has(term)) nameByWord.set(term, `x${nameByWord.size.toString(33)}z`);
        return nameByWord.get(term);
      }),
    known: (terms) => terms.flatMap((term) => nameByWord.get(term) ?? []),
  };
}
