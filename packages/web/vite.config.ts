import react from "@vitejs/plugin-react";
import { cpSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

/** The page is built to `dist`, which the server hands out; `npm run dev` asks the server that GUILDHALL_API names. */
export default defineConfig({
  plugins: [react(), pdfTables()],
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        // Libraries change seldom and the page often: each keeps its own file in the browser's cache.
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/ },
            { name: "pdf", test: /node_modules[\\/]pdfjs-dist[\\/]/ },
            { name: "components", test: /node_modules[\\/]/, entriesAware: true },
          ],
        },
      },
    },
  },
  server: { host: "127.0.0.1", proxy: { "/v1": process.env["GUILDHALL_API"] ?? "http://127.0.0.1:8787" } },
});

/** Tables with which PDF files that embed no Chinese font are drawn; handed out by this server and no other. */
function pdfTables(): Plugin {
  const library = path.dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/package.json")));
  return {
    name: "pdf-tables",
    apply: "build",
    writeBundle({ dir = "dist" }) {
      cpSync(path.join(library, "cmaps"), path.join(dir, "pdf/cmaps"), { recursive: true });
      cpSync(path.join(library, "standard_fonts"), path.join(dir, "pdf/fonts"), { recursive: true });
    },
  };
}
