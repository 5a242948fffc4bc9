export { rank, type Ranking, type RetrievalPorts } from "./rank.ts";
export { retrieve, type Retrieved, withNeighbours } from "./retrieve.ts";
export type { Understood } from "./understand.ts";
