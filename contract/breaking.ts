// Names what of one contract breaks callers of another, and fails unless the version says so.
import { readFileSync } from "node:fs";
import { apiDiff } from "api-smart-diff";
import { parse } from "yaml";

export interface Contract {
  info: { version: string };
}

interface Change {
  type: string;
  action: string;
  path: (string | number)[];
  before?: unknown;
  after?: unknown;
}

export function read(file: string): Contract {
  return parse(readFileSync(file, "utf8"), { maxAliasCount: -1 }) as Contract;
}

/** What a caller of the first can no longer rely on in the second; where it is used, not where a shared part of it is defined. */
export function breakingChanges(before: Contract, after: Contract): string[] {
  const changes = apiDiff(before, after) as Change[];
  return changes.filter((c) => breaks(c) && c.path[0] !== "components").map(describe);
}

/** More than the library says: the service refuses members that it does not know, and a typed client reads no other type. */
function breaks({ type, action, path }: Change): boolean {
  const taken = path.includes("requestBody") && path.at(-2) === "properties";
  return type === "breaking" || (action === "remove" && taken) || (action === "replace" && path.at(-1) === "type");
}

/** A change that breaks callers needs a higher major version (Semantic Versioning 2.0.0). */
export function isAllowed(before: Contract, after: Contract): boolean {
  return major(after) > major(before);
}

function major(contract: Contract): number {
  return Number(contract.info.version.split(".")[0]);
}

function describe({ action, path, before, after }: Change): string {
  const [, address, method, ...place] = path;
  const value = action === "remove" ? before : after;
  return `${String(method ?? "").toUpperCase()} ${address} ${place.join("/")}: ${action} ${JSON.stringify(value ?? null).slice(0, 100)}`.trimStart();
}

const [beforeFile, afterFile] = process.argv.slice(2);
if (beforeFile && afterFile) {
  const [before, after] = [read(beforeFile), read(afterFile)];
  const changes = breakingChanges(before, after);
  for (const change of changes) console.log(change);
  console.log(`${changes.length} changes of version ${after.info.version} break callers of version ${before.info.version}.`);
  if (changes.length > 0 && !isAllowed(before, after)) process.exit(1);
}
