import { parseArgs } from "node:util";
import { MINDS } from "./behaviour.ts";
import { startPartner } from "./partner.ts";

/** `npm run partner -- --port 8788 --mind inventive --seed 3 --each-ms 40`: the partner for a demonstration. */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8788" },
    mind: { type: "string", default: "quoting" },
    seed: { type: "string", default: "1" },
    key: { type: "string" },
    "first-ms": { type: "string", default: "0" },
    "each-ms": { type: "string", default: "0" },
  },
});
const mind = MINDS.find((name) => name === values.mind);
if (!mind) throw new Error(`--mind expects ${MINDS.join(", ")}`);

const partner = await startPartner({
  port: Number(values.port),
  mind,
  seed: Number(values.seed),
  ...(values.key === undefined ? {} : { key: values.key }),
  pace: { firstMs: Number(values["first-ms"]), eachMs: Number(values["each-ms"]) },
});
process.stdout.write(`${JSON.stringify({ address: partner.address, mind, seed: Number(values.seed) })}\n`);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void partner.close());
