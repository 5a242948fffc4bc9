import { localPrincipal } from "@guildhall/core";
import { verticals } from "@guildhall/runtime";
import { percentile } from "../metrics/percentile.ts";
import { withRuntime } from "../with-runtime.ts";
import { madeAnswer } from "./made-answer.ts";

const CONFIGURATION = { data: "", timeZone: "Asia/Shanghai", model: "extractive" };
const WARM_UP = 40;
const ROUNDS = 100;

/**
 * `npm run bench:guards -w @guildhall/eval`: the processor time that all guards of a vertical take together for an answer
 * of so many characters over twice as many characters of passages, one process. Invented text, dense in figures.
 */
const figures = await withRuntime(CONFIGURATION, verticals, async (runtime) => {
  const measured = [];
  for (const { id: vertical } of verticals)
    for (const characters of [2000, 4000, 8000]) {
      const times: number[] = [];
      for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
        const { text, passages } = madeAnswer(characters, round + 1);
        const before = process.cpuUsage();
        runtime.checkText({ vertical, question: "临江精密2025年的营业收入是多少？", passages, text }, localPrincipal);
        const { user, system } = process.cpuUsage(before);
        if (round >= WARM_UP) times.push((user + system) / 1000);
      }
      const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
      measured.push({ vertical, characters, p50: Number(p50.toFixed(2)), p95: Number(p95.toFixed(2)) });
    }
  return measured;
});
console.log(JSON.stringify({ suite: "guards", unit: "ms of processor time", figures }, undefined, 2));
