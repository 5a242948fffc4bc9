import { copyFile, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Originals } from "@guildhall/core";
import { corporaOf, labelsHeld, type Storage } from "@guildhall/storage";

/** Originals as files named by their hash, in `directory`; the data file says who may see them. */
export function createOriginals({ storage, directory }: { readonly storage: Storage; readonly directory: string }): Originals {
  const pathOf = (sha256: string): string => join(directory, sha256.slice(0, 2), sha256);
  return {
    async keep(sha256, path) {
      const target = pathOf(sha256);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(path, `${target}.part`);
      await rename(`${target}.part`, target);
    },
    async find(versionId, principal) {
      const corpora = corporaOf(principal);
      const labels = labelsHeld(principal);
      const rows = await storage.all<{ sha256: string }>(
        `select sha256 from versions where version_id = ? and corpus_id in ${corpora.sql} and ${labels.sql}`,
        [versionId, ...corpora.parameters, ...labels.parameters],
      );
      const path = rows[0] && pathOf(rows[0].sha256);
      const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
      return path !== undefined && found ? { path, bytes: found.size } : undefined;
    },
    async kept(sha256) {
      const folders = new Set(sha256.map((hash) => hash.slice(0, 2)));
      const names = await Promise.all([...folders].map((folder) => readdir(join(directory, folder)).catch(() => [])));
      const all = new Set(names.flat());
      return new Set(sha256.filter((hash) => all.has(hash)));
    },
    async release(sha256) {
      const held = await storage.all<{ sha256: string }>(
        "select distinct sha256 from versions where sha256 in (select value from json_each(?))",
        [JSON.stringify(sha256)],
      );
      const inUse = new Set(held.map((row) => row.sha256));
      await Promise.all(sha256.filter((hash) => !inUse.has(hash)).map((hash) => rm(pathOf(hash), { force: true })));
    },
  };
}
