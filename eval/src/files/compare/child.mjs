// The first module of a process that takes files in, to be measured. From source it runs the code that its parent hands
// it, translated beforehand as that of a reading process is: a translator in the process would wrap the libraries too.
import { Module } from "node:module";

process.once("message", ({ entry, source, filename }) => {
  if (entry !== undefined) return import(entry);
  const module = new Module(filename);
  module.filename = filename;
  module.paths = Module._nodeModulePaths(new URL(".", import.meta.url).pathname);
  return module._compile(source, filename);
});
