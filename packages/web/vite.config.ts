import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The page is built to `dist`, which the server hands out; `npm run dev` asks the server that GUILDHALL_API names. */
export default defineConfig({
  plugins: [react()],
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
            { name: "components", test: /node_modules[\\/]/, entriesAware: true },
          ],
        },
      },
    },
  },
  server: { host: "127.0.0.1", proxy: { "/v1": process.env["GUILDHALL_API"] ?? "http://127.0.0.1:8787" } },
});
