// The pipeline that LangChain.js documents for files, measured beside our own by `guildhall eval files --compare`: a loader
// by file type, the recursive splitter, the store in memory with constant embeddings. Plain JavaScript, a process of its own.
import { DocxLoader } from "@langchain/community/document_loaders/fs/docx";
import { PDFLoader } from "@langchain/community/document_loaders/fs/pdf";
import { MemoryVectorStore } from "@langchain/classic/vectorstores/memory";
import { RecursiveCharacterTextSplitter } from "@langchain/textsplitters";
// what the loaders read with; they look for it themselves
import "mammoth";
import "pdf-parse";

const { warm, files } = JSON.parse(process.argv[2]);
const embeddings = {
  embedDocuments: async (texts) => texts.map(() => [1, 0, 0, 0]),
  embedQuery: async () => [1, 0, 0, 0],
};
const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 600, chunkOverlap: 60 });

async function takeIn(store, names) {
  const counts = { pieces: 0, failed: 0 };
  for (const name of names) {
    try {
      const loader = name.endsWith(".pdf") ? new PDFLoader(name) : new DocxLoader(name);
      const pieces = await splitter.splitDocuments(await loader.load());
      await store.addDocuments(pieces);
      counts.pieces += pieces.length;
    } catch {
      counts.failed += 1;
    }
  }
  return counts;
}

await takeIn(new MemoryVectorStore(embeddings), warm);
const [cpu, wall] = [process.cpuUsage(), performance.now()];
const counts = await takeIn(new MemoryVectorStore(embeddings), files);
const { user, system } = process.cpuUsage(cpu);
process.send({
  ...counts,
  cpuSeconds: (user + system) / 1e6,
  wallSeconds: (performance.now() - wall) / 1000,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
});
