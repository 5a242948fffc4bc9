import { createServer } from "@guildhall/api";
import { openRuntime, readConfiguration } from "@guildhall/runtime";

/** The server as `guildhall serve` makes it, without page and samples; says when it is ready; waits to be killed. */
const [data = ""] = process.argv.slice(2);
const runtime = await openRuntime(await readConfiguration("", process.env, { data }));
const { port } = await createServer({ runtime }).listen({ port: 0 });
const { user, system } = process.cpuUsage();
const ready = { port, wallMs: performance.now(), cpuMs: (user + system) / 1000 };
process.stdout.write(`${JSON.stringify(ready)}\n`);
