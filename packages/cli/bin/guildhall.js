#!/usr/bin/env node
// The `guildhall` command: makes the clone ready, then runs the TypeScript source in this process.
import { join } from "node:path";
import { makeReady, root } from "./install.js";

makeReady();
const { register } = await import("tsx/esm/api");
register({ tsconfig: join(root, "tsconfig.json") });
// Reading the source map of every file takes a tenth of a start, and only a stack needs them.
if (!process.env.GUILDHALL_DEBUG) process.setSourceMapsEnabled(false);
const { main } = await import("../src/main.ts");
process.exitCode = await main(process.argv.slice(2));
