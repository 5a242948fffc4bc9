import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "verticals/**/*.test.ts",
      "ingest/src/**/*.test.ts",
      "eval/src/**/*.test.ts",
      "optional/*/src/**/*.test.ts",
      "tests/**/*.test.ts",
    ],
    setupFiles: ["tests/setup.ts"],
    pool: "threads",
    // vitest leaves one processor idle, which on a machine with two is half of it.
    maxWorkers: "100%",
    testTimeout: 60_000,
  },
});
