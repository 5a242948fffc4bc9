// The first module of a process that measures one engine. From source (.ts) it needs tsx.
import { register } from "tsx/esm/api";

register();
await import("./child.ts");
