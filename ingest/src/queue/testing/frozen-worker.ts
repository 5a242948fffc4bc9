import { readDocument } from "../../formats.ts";
import { workOnQueue } from "../work-on-queue.ts";
import { tradeOfOnePassage } from "./trade.ts";

/** A worker that says `dividing` and then stands still for longer than its lock lasts; says what the queue told it then. */
const [url = "", data = ""] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const standStill = (): void => {
  say("dividing");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 4000);
};
await workOnQueue({
  url,
  data,
  verticals: [tradeOfOnePassage(standStill)],
  readDocument,
  lockSeconds: 1,
  onRead: () => say("read"),
  onFault: ({ message }) => say(`fault ${message}`),
});
say("ready");
