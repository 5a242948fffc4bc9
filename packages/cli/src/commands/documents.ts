import { type CataloguedVersion, localPrincipal, PlatformError } from "@guildhall/core";
import { type Runtime, verticalNamed } from "@guildhall/runtime";
import type { Command, Invocation } from "../command.ts";
import { usageOf } from "../parse.ts";
import { factsInWords } from "../present/facts.ts";
import { flagsInWords } from "../present/flags.ts";
import { standingInWords } from "../present/standing.ts";

export const documentsCommand: Command = {
  name: "documents",
  usage: "list [--vertical V] [--collection C] | show <id> | versions <id> | remove <id>",
  describe: { zh: "列出、查看、删除文件", en: "list, show and remove documents" },
  flags: {
    vertical: { type: "string", describe: { zh: "只列这个行业", en: "only this vertical" } },
    collection: { type: "string", describe: { zh: "只列这个集合", en: "only this collection" } },
  },
  async run(invocation) {
    const [action, documentId] = invocation.arguments;
    const runtime = await invocation.runtime();
    if (action === "list") return list(invocation, runtime);
    if (documentId === undefined || (action !== "show" && action !== "versions" && action !== "remove")) {
      throw new PlatformError("cli/missing_argument", {
        argument: action === undefined ? "list | show | versions | remove" : "<id>",
        usage: usageOf(documentsCommand),
      });
    }
    if (action === "remove") return remove(documentId, invocation, runtime);
    const history = await runtime.catalogue.history(documentId, localPrincipal);
    const newest = history[0];
    if (!newest) throw new PlatformError("document/not_found", { documentId: documentId.slice(0, 60) });
    if (action === "versions") {
      invocation.out({ versions: history.map((version) => rowOf(version, runtime)) }, () =>
        history.map((version) => inWords(version, invocation, runtime)).join("\n"),
      );
    } else {
      invocation.out({ ...newest.version, standing: rowOf(newest, runtime).standing }, () =>
        details(newest, invocation, runtime),
      );
    }
    return 0;
  },
};

async function list(invocation: Invocation, runtime: Runtime): Promise<number> {
  const [vertical, collection] = [invocation.text("vertical"), invocation.text("collection")];
  if (vertical !== undefined) verticalNamed(vertical, runtime.verticals);
  let after: string | undefined;
  do {
    const page = await runtime.catalogue.list(
      {
        ...(vertical ? { vertical } : {}),
        ...(collection ? { collection } : {}),
        ...(after ? { after } : {}),
        limit: 500,
      },
      localPrincipal,
    );
    for (const document of page.documents)
      invocation.out(rowOf(document, runtime), () => inWords(document, invocation, runtime));
    after = page.next;
  } while (after !== undefined);
  return 0;
}

async function remove(documentId: string, invocation: Invocation, runtime: Runtime): Promise<number> {
  await runtime.remove(documentId, localPrincipal);
  invocation.out({ documentId, outcome: "removed" }, () =>
    invocation.language === "zh" ? `已删除 ${documentId}` : `Removed ${documentId}`,
  );
  return 0;
}

function rowOf(document: CataloguedVersion, { standing }: Runtime) {
  const { version, interval, isCurrent } = document;
  const { documentId, versionId, title, key, corpus, labels, facts, ingestedAt } = version;
  return {
    documentId,
    versionId,
    title,
    key,
    vertical: corpus.vertical,
    collection: corpus.collection,
    labels,
    facts,
    interval,
    standing: standing(document),
    isCurrent,
    ingestedAt,
  };
}

function inWords(document: CataloguedVersion, { language }: Invocation, runtime: Runtime): string {
  const { documentId, title, standing, collection } = rowOf(document, runtime);
  return `${documentId}  《${title}》  ${standingInWords(standing, language)}  ${collection}`;
}

function details(document: CataloguedVersion, invocation: Invocation, runtime: Runtime): string {
  const { version } = document;
  const { language } = invocation;
  return [
    inWords(document, invocation, runtime),
    ...factsInWords(version, language).map((line) => `  ${line}`),
    ...(version.flags ? [`  ${language === "zh" ? "注意" : "note"}: ${flagsInWords(version.flags, language)}`] : []),
    `  ${language === "zh" ? "划分" : "division"}: ${version.division.wayName?.[language] ?? version.division.way}`,
  ].join("\n");
}
