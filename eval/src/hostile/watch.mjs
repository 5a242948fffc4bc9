// Loaded before a server that is measured: how long its event loop is held up, and every socket it opens to somewhere.
import { subscribe } from "node:diagnostics_channel";
import { monitorEventLoopDelay } from "node:perf_hooks";

const delay = monitorEventLoopDelay({ resolution: 10 });
let sockets = 0;
subscribe("net.client.socket", () => {
  sockets += 1;
});
process.on("message", (asked) => {
  if (asked === "begin") {
    delay.enable();
    delay.reset();
    sockets = 0;
  }
  if (asked === "report")
    process.send?.({
      loopP50: delay.percentile(50) / 1e6,
      loopP99: delay.percentile(99) / 1e6,
      loopMax: delay.max / 1e6,
      sockets,
      memory: process.memoryUsage.rss(),
    });
});
process.channel?.unref();
