// Starts the server over an empty data folder, asks it one question over HTTP, fetches the page and stops it in order.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const [node, data] = process.argv.slice(2);
const words = ["packages/cli/bin/guildhall.js", "serve", "--port", "0", "--data", data, "--json"];
const started = Date.now();
const server = spawn(node, words, { stdio: ["ignore", "pipe", "inherit"] });
const ended = once(server, "exit");
const [line] = await Promise.race([
  once(createInterface(server.stdout), "line"),
  ended.then(([code]) => fail(`the server ended with ${code} before it was ready`)),
]);
const { address } = JSON.parse(line);
console.log(`ready after ${((Date.now() - started) / 1000).toFixed(1)} s`);
try {
  await ready();
  const asked = { verticals: ["government"], question: "临州市硕士研究生的租房补贴每月是多少？" };
  const answer = await post("/v1/answers", asked);
  const quotes = (answer.citations ?? []).map(({ quote }) => quote).join("\n");
  if (answer.status !== "answered" || !quotes.includes("每月一千二百元")) {
    fail(`expected the quoted rate, got ${answer.status}: ${quotes}`);
  }
  const page = await fetch(address);
  const isPage = page.ok && page.headers.get("content-type")?.startsWith("text/html");
  if (!isPage) fail(`expected the web page, got ${page.status} ${page.headers.get("content-type")}`);
  console.log(`served: ${answer.status}, ${answer.citations.length} citation(s), and the page`);
} finally {
  server.kill("SIGTERM");
}
const [code] = await ended;
if (code !== 0) fail(`the server ended with ${code} when it was told to stop`);

/** The samples are taken in after the server listens. */
async function ready() {
  for (const until = Date.now() + 60_000; Date.now() < until;) {
    if ((await fetch(`${address}/readyz`)).ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  fail("the server was not ready within a minute");
}

async function post(path, body) {
  const reply = await fetch(address + path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return reply.json();
}

function fail(reason) {
  server.kill("SIGTERM");
  throw new Error(reason);
}
