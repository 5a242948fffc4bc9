import type { Language } from "@guildhall/core";
import { pageStyle } from "../documentation/page-style.ts";

const words = {
  zh: {
    title: "百业堂正在运行",
    body: "网页还没有构建。在项目目录运行 <code>npm run build --workspace @guildhall/web</code>，然后刷新本页。接口现在就能用：",
    docs: "接口说明",
  },
  en: {
    title: "Guildhall is running",
    body: "The web page is not built yet. Run <code>npm run build --workspace @guildhall/web</code> in the project folder and reload. The API works already:",
    docs: "API",
  },
} as const;

/** What stands at `/` while the web app is not built. */
export function renderPlaceholder(language: Language): string {
  const say = words[language];
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${say.title}</title>
<style>${pageStyle}</style></head><body><main><h1>${say.title}</h1><p>${say.body} <a href="/docs">${say.docs}</a></p></main></body></html>`;
}
