// The first module of a process that reads documents. It confines itself, then runs the code its parent hands it: from
// source (.ts) as one piece already translated, because a translator would need processes of its own; a published
// package names its .js instead.
import { Module } from "node:module";
import { confine } from "./confine.mjs";

confine((attempt) => process.send?.({ kind: "attempt", attempt }));
process.once("disconnect", () => process.exit(0));
process.once("message", ({ entry, source, filename }) => {
  if (entry !== undefined) return import(entry);
  const module = new Module(filename);
  module.filename = filename;
  module.paths = Module._nodeModulePaths(import.meta.dirname ?? new URL(".", import.meta.url).pathname);
  return module._compile(source, filename);
});
