// Checks Node and installs what is missing. Plain JavaScript without dependencies: it runs in a clone with nothing in it.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const oldestNode = [20, 19];
const networkFailure =
  /E(?:CONNREFUSED|CONNRESET|NOTFOUND|AI_AGAIN|TIMEDOUT|HOSTUNREACH|NETUNREACH)|ERR_SOCKET_TIMEOUT|FETCH_ERROR/;

/** The clone's root: where package.json with the workspaces stands. */
export const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** Ends the process with a sentence where Node is too old or packages are missing and cannot be fetched. */
export function makeReady({ tests = false } = {}) {
  if (isOlder(process.versions.node, oldestNode)) {
    stop(
      `需要 Node.js ${oldestNode.join(".")} 或更新版本，现在是 ${process.versions.node}。请升级后再运行。\n` +
        `Node.js ${oldestNode.join(".")} or newer is needed; this is ${process.versions.node}. Upgrade and run again.`,
    );
  }
  const missing = missingPackages({ tests });
  if (missing.length > 0) install(missing.length);
}

function isOlder(version, [major, minor]) {
  const [gotMajor, gotMinor] = version.split(".").map(Number);
  return gotMajor < major || (gotMajor === major && gotMinor < minor);
}

/**
 * What the package.json files name and node_modules lacks, or holds in another version. Versions are exact, so reading
 * some dozens of small files answers this without asking npm.
 */
function missingPackages({ tests }) {
  const folders = readJson(root)
    .workspaces.flatMap(foldersOf)
    .filter((folder) => existsSync(join(folder, "package.json")));
  const wanted = [root, ...folders].flatMap((folder) => dependenciesOf(folder, tests));
  return wanted.filter(([folder, name, version]) => {
    const installed = [folder, root].map((from) => join(from, "node_modules", name)).find((path) => existsSync(path));
    return installed === undefined || readJson(installed).version !== version;
  });
}

function foldersOf(workspace) {
  if (!workspace.endsWith("/*")) return [join(root, workspace)];
  const parent = join(root, workspace.slice(0, -2));
  return existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name)) : [];
}

function dependenciesOf(folder, withDev) {
  const { dependencies = {}, devDependencies = {} } = readJson(folder);
  const named = withDev ? { ...dependencies, ...devDependencies } : dependencies;
  return Object.entries(named).map(([name, version]) => [folder, name, version]);
}

function readJson(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Standard output belongs to the command's result: everything npm says goes to standard error. */
function install(count) {
  process.stderr.write(
    `正在安装 ${count} 个缺少的依赖（npm install），约需一分钟…… Installing ${count} missing packages, about a minute.\n`,
  );
  // An install tries every package in turn, for minutes, before it says that nothing can be reached: ask once before.
  const reached = npm("ping", "--fetch-retries=1", "--fetch-retry-mintimeout=500", "--fetch-timeout=15000");
  const run = networkFailure.test(reached.stderr) ? reached : npm("install", "--include=dev");
  if (run.error) stop("找不到 npm。请安装带 npm 的 Node.js。\nnpm was not found. Install Node.js with npm.");
  if (run.status === 0) return;
  if (networkFailure.test(run.stderr)) {
    stop(
      "连不上 npm 软件源，依赖没有装好。请检查网络或代理，或换一个软件源（npm config set registry <地址>），再运行同一命令。\n" +
        "The npm registry cannot be reached, so packages are missing. Check the network or proxy, or choose another registry " +
        "(npm config set registry <address>), then run the same command again.",
    );
  }
  process.stderr.write(run.stdout + run.stderr);
  stop(
    "npm install 没有成功，原因见上。请改正后再运行同一命令。\n" +
      "npm install failed for the reason above. Correct it and run the same command again.",
  );
}

/** Runs the npm that started us where there is one, else the one on PATH. */
function npm(...words) {
  const started = process.env.npm_execpath;
  const known = started !== undefined && started.endsWith("npm-cli.js");
  return spawnSync(known ? process.execPath : "npm", [...(known ? [started] : []), ...words, "--loglevel=error"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    shell: !known && process.platform === "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) makeReady({ tests: true });
