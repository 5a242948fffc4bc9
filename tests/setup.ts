// A stray console call fails the test that makes it: results go to callers, and what is worth knowing to events.
for (const method of ["log", "info", "warn", "error", "debug"] as const) {
  console[method] = (...words: readonly unknown[]) => {
    throw new Error(`console.${method} was called in a test: ${words.map(String).join(" ")}`);
  };
}
