import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "verticals/**/*.test.ts",
      "ingest/src/**/*.test.ts",
      "eval/src/**/*.test.ts",
      "tests/**/*.test.ts",
    ],
    setupFiles: ["tests/setup.ts"],
    pool: "threads",
    testTimeout: 60_000,
  },
});
