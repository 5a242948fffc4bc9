export { rank, type Ranking, retrieve, type RetrievalPorts, type Retrieved } from "./retrieve.ts";
export type { Understood } from "./understand.ts";
