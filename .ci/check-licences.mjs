// Fails when an installed package carries a licence that is neither allowed nor named with a reason in licences.json.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const { allowed, reasons } = readJson(join(root, ".ci/licences.json"));
const installed = Object.entries(readJson(join(root, "node_modules/.package-lock.json")).packages)
  .filter(([path, { link }]) => path.includes("node_modules/") && !link)
  .map(([path, { license }]) => ({ name: path.split("node_modules/").at(-1), licence: license ?? licenceIn(path) }));
const unnamed = installed.filter(({ name, licence }) => !isAllowed(licence) && !hasReason(name));

for (const { name, licence } of unnamed) console.error(`${name}: ${licence} is not allowed (.ci/licences.json)`);
console.log(`licences: ${installed.length} packages, ${unnamed.length} not allowed`);
process.exitCode = unnamed.length > 0 ? 1 : 0;

/** `A OR B` is allowed with either, `A AND B` with both. */
function isAllowed(licence) {
  const alternatives = licence.replaceAll(/[()]/g, "").split(" OR ");
  return alternatives.some((alternative) => alternative.split(" AND ").every((one) => allowed.includes(one)));
}

/** A reason holds for the package and for its builds for one platform: `lightningcss-linux-x64-gnu`. */
function hasReason(name) {
  return Object.keys(reasons).some((reasoned) => name === reasoned || name.startsWith(`${reasoned}-`));
}

function licenceIn(path) {
  const file = join(root, path, "package.json");
  const { license, licenses } = existsSync(file) ? readJson(file) : {};
  return license?.type ?? license ?? licenses?.map(({ type }) => type).join(" OR ") ?? "none";
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}
