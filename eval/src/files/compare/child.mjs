// The first module of a process that takes files in, to be measured. From source (.ts) it needs tsx.
import { register } from "tsx/esm/api";

register();
await import("./child.ts");
