import { builtinModules } from "node:module";
import { posix } from "node:path";
import { importsIn } from "./imports.ts";
import {
  desk,
  doors,
  industry,
  optionalDoors,
  rootDependencies,
  testFile,
  testLibraries,
  workspaceRules,
} from "./rules.ts";

/** A workspace as it stands on disk, or as a test invents it. Paths are relative to the root, with forward slashes. */
export interface Workspace {
  readonly name: string;
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
  /** What package.json `exports` names: `.`, `./contracts`. */
  readonly exports: readonly string[];
  readonly files: readonly { readonly path: string; readonly source: string }[];
}

const scope = "@guildhall/";

/** One sentence for every import, name or dependency that breaks a rule. */
export function findBreaches(workspaces: readonly Workspace[]): readonly string[] {
  return workspaces.flatMap((workspace) => [
    ...(workspaceRules[workspace.name] ? [] : [`${workspace.name} has no rule in tests/architecture/rules.ts`]),
    ...workspace.files.flatMap(({ path, source }) => [
      ...importsIn(source).flatMap((imported) => breachesOfImport(path, imported, workspace, workspaces)),
      ...breachesOfNaming(path, source),
    ]),
    ...unusedDependencies(workspace),
  ]);
}

function breachesOfImport(
  path: string,
  imported: string,
  workspace: Workspace,
  workspaces: readonly Workspace[],
): readonly string[] {
  if (imported.startsWith(".")) return breachesOfRelative(path, imported, workspace.name);
  if (imported.startsWith("node:")) return [];
  if (builtinModules.includes(imported)) return [`${path} imports ${imported} without node:`];
  const name = packageOf(imported);
  if (name.startsWith(scope)) return breachesOfArrow(path, imported, workspace, workspaces);
  if (testFile.test(path) && testLibraries.includes(name)) return [];
  if (workspace.name === "tests" && testLibraries.includes(name)) return [];
  return [
    ...((desk.file.test(path) ? desk.libraries.includes(name) : doors[name]?.includes(workspace.name))
      ? []
      : [`${path} imports ${name}, which has no door in ${workspace.name}`]),
    ...undeclared(path, name, workspace),
  ];
}

function breachesOfRelative(path: string, imported: string, name: string): readonly string[] {
  const folder = workspaceRules[name]?.folder ?? "";
  const target = posix.join(posix.dirname(path), imported);
  if (optionalDoors[target] === path) return [];
  return target.startsWith(`${folder}/`) ? [] : [`${path} reaches outside its workspace: ${imported}`];
}

function breachesOfArrow(
  path: string,
  imported: string,
  workspace: Workspace,
  workspaces: readonly Workspace[],
): readonly string[] {
  const name = packageOf(imported);
  const target = name.slice(scope.length);
  const entry = `.${imported.slice(name.length)}`;
  const found = workspaces.find((candidate) => candidate.name === target);
  const imports = desk.file.test(path) ? desk.imports : workspaceRules[workspace.name]?.imports;
  const allowed = testFile.test(path) || imports?.includes(target);
  return [
    ...(found?.exports.includes(entry) ? [] : [`${path} imports ${imported}, which ${name} does not export`]),
    ...(allowed ? [] : [`${path} imports ${name}, against the direction of the flow`]),
    ...undeclared(path, name, workspace),
  ];
}

function undeclared(path: string, name: string, workspace: Workspace): readonly string[] {
  if (rootDependencies.includes(name)) return [];
  const declared = testFile.test(path)
    ? [...workspace.dependencies, ...workspace.devDependencies]
    : workspace.dependencies;
  return declared.includes(name)
    ? []
    : [`${path} imports ${name}, which package.json of ${workspace.name} does not name`];
}

function breachesOfNaming(path: string, source: string): readonly string[] {
  if (!/^packages\/[^/]+\/src\//.test(path) || testFile.test(path)) return [];
  const named = industry.exec(source);
  return named ? [`${path} names an industry: ${named[0]}`] : [];
}

function unusedDependencies({ name, dependencies, devDependencies, files }: Workspace): readonly string[] {
  const used = new Set(files.flatMap(({ source }) => importsIn(source).map(packageOf)));
  return [...dependencies, ...devDependencies]
    .filter((dependency) => !used.has(dependency) && !dependency.startsWith("@types/"))
    .map((dependency) => `package.json of ${name} names ${dependency}, which no file imports`);
}

function packageOf(imported: string): string {
  return imported.split("/", imported.startsWith("@") ? 2 : 1).join("/");
}
