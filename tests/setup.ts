import fc from "fast-check";

// A stray console call fails the test that makes it: results go to callers, and what is worth knowing to events.
for (const method of ["log", "info", "warn", "error", "debug"] as const) {
  console[method] = (...words: readonly unknown[]) => {
    throw new Error(`console.${method} was called in a test: ${words.map(String).join(" ")}`);
  };
}

// A landing is judged on one set of random cases, so that what fails is what the change did; a run by hand draws new
// ones each time, and what one of them finds becomes a case of its own.
if (process.env["CI"]) fc.configureGlobal({ seed: 20_261_126 });
