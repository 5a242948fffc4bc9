// Takes from a process what a reader of documents never needs: sockets, name look-ups, other processes, threads, native
// bindings. Node's permission model and, where the system allows it, a network of its own keep the same walls from
// outside; this one holds everywhere and tells of the attempt. Runs before any reader is loaded, and is not undone.
import { createRequire, Module, syncBuiltinESMExports } from "node:module";

const require = createRequire(import.meta.url);

/** What is taken away, by the module it belongs to; `.prototype` methods are the doors that all ways lead through. */
const TAKEN = {
  net: ["connect", "createConnection", "createServer", "Socket.prototype.connect", "Server.prototype.listen"],
  tls: ["connect", "createServer"],
  dgram: ["createSocket", "Socket.prototype.bind", "Socket.prototype.send", "Socket.prototype.connect"],
  dns: ["lookup", "resolve", "resolve4", "resolve6", "resolveAny", "resolveTxt", "reverse", "lookupService"],
  "dns/promises": ["lookup", "resolve", "resolve4", "resolve6", "resolveAny", "resolveTxt", "reverse", "lookupService"],
  http: ["request", "get", "createServer"],
  https: ["request", "get", "createServer"],
  http2: ["connect", "createServer", "createSecureServer"],
  child_process: [
    "spawn",
    "spawnSync",
    "exec",
    "execSync",
    "execFile",
    "execFileSync",
    "fork",
    "ChildProcess.prototype.spawn",
  ],
  worker_threads: ["Worker"],
  cluster: ["fork"],
  inspector: ["open"],
};

/**
 * @param {(attempt: string) => void} tell told the name of what was tried
 */
export function confine(tell) {
  const refuse = (attempt) =>
    function refused() {
      tell(attempt);
      throw Object.assign(new Error(`${attempt} is not there while a document is read.`), { code: "ERR_CONFINED" });
    };
  for (const [module, names] of Object.entries(TAKEN)) {
    const exported = require(`node:${module}`);
    for (const name of names) {
      const [first, ...inner] = name.split(".");
      const holder = inner.length > 0 ? exported[first]?.prototype : exported;
      const key = inner.at(-1) ?? first;
      if (holder?.[key]) replace(holder, key, refuse(`${module}.${name}`));
    }
  }
  for (const name of ["fetch", "WebSocket", "EventSource"])
    if (name in globalThis) replace(globalThis, name, refuse(name));
  for (const name of ["binding", "_linkedBinding", "kill"])
    if (name in process) replace(process, name, refuse(`process.${name}`));
  takeCodeFromText(refuse("code from text"));
  syncBuiltinESMExports();
}

/**
 * Makes no code out of text once libraries are loaded; some make a little while they load (bluebird, behind exceljs), which
 * is why V8's own switch is not used.
 */
function takeCodeFromText(refused) {
  let loading = 0;
  const load = Module._load;
  Module._load = function loadModule(...words) {
    loading += 1;
    try {
      return load.apply(this, words);
    } finally {
      loading -= 1;
    }
  };
  const makers = [
    Function,
    (async () => {}).constructor,
    function* () {}.constructor,
    async function* () {}.constructor,
  ];
  for (const Maker of makers) {
    const guarded = new Proxy(Maker, {
      apply: (_target, _this, words) => (loading > 0 ? Reflect.construct(Maker, words) : refused()),
      construct: (_target, words) => (loading > 0 ? Reflect.construct(Maker, words) : refused()),
    });
    Object.defineProperty(Maker.prototype, "constructor", { value: guarded, writable: true, configurable: true });
    if (Maker === Function) replace(globalThis, "Function", guarded);
  }
  replace(globalThis, "eval", refused);
}

function replace(holder, key, value) {
  Object.defineProperty(holder, key, { value, writable: false, configurable: false, enumerable: true });
}
