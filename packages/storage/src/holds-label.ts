import type { Storage } from "./storage.ts";

/** True when some version of the vertical carries the label, whoever may see it. */
export async function holdsLabel(storage: Pick<Storage, "all">, vertical: string, label: string): Promise<boolean> {
  const rows = await storage.all<{ readonly found: number }>(
    `select 1 as found from versions join corpora using (corpus_id) where vertical = ?
     and exists (select 1 from json_each(versions.labels) where value = ?) limit 1`,
    [vertical, label],
  );
  return rows.length > 0;
}
