import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { root } from "../root.ts";
import type { Workspace } from "./find-breaches.ts";

const skipped = new Set(["node_modules", "dist", "samples", "golden", "compare"]);

interface PackageJson {
  readonly name: string;
  readonly workspaces?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string>>;
}

/** The workspaces of this clone, as npm sees them, and those that only who wants them installs, with their sources. */
export function readWorkspaces(): readonly Workspace[] {
  return workspaceFolders().map((folder) => {
    const described = packageJson(folder);
    return {
      name: described.name.replace("@guildhall/", ""),
      dependencies: Object.keys({ ...described.dependencies, ...described.peerDependencies }),
      devDependencies: Object.keys(described.devDependencies ?? {}),
      exports: Object.keys(described.exports ?? {}),
      files: sourcesIn(join(root, folder)).map((path) => ({
        path: relative(root, path).replaceAll(sep, "/"),
        source: readFileSync(path, "utf8"),
      })),
    };
  });
}

function workspaceFolders(): readonly string[] {
  return [...(packageJson(".").workspaces ?? []), "optional/*", "eval/compare"].flatMap((pattern) => {
    if (!pattern.endsWith("/*")) return [pattern];
    const parent = pattern.slice(0, -2);
    return readdirSync(join(root, parent)).map((name) => `${parent}/${name}`);
  });
}

function packageJson(folder: string): PackageJson {
  return JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.(?:ts|tsx|js|mjs)$/.test(entry.name) ? [path] : [];
  });
}
