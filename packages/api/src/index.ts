export { createLog, type Log } from "./events.ts";
export { createServer, type Listening, type Server } from "./server.ts";
export type { ServerParts } from "./parts.ts";
