import { accept, type Result, refuse } from "@/lib/kernel/result";
import { schemaVersion } from "./schema";

/** Turns a stored document of one version of the shape into one of the next. Pure, and kept as long as such documents are. */
export type Upgrade = (document: unknown) => unknown;

/**
 * The upgrade from each earlier version to the one after it. To change the shape: raise `schemaVersion`, add the upgrade here
 * under the version that it leaves, and a stored document of that version as a fixture of upgrades.test.ts.
 */
const upgrades: ReadonlyMap<number, Upgrade> = new Map();

/**
 * Brings a stored document to this version's shape; it is parsed afterwards, as all that is stored.
 * Refuses: invalid (`unsupportedVersion`: a newer version's document, or one whose upgrade is gone).
 */
export function upgradeDocument(
  document: unknown,
  from: number,
  known: { readonly to: number; readonly upgrades: ReadonlyMap<number, Upgrade> } = { to: schemaVersion, upgrades },
): Result<unknown, "invalid"> {
  if (from === known.to) return accept(document);
  const upgrade = known.upgrades.get(from);
  if (from > known.to || !upgrade) return refuse("invalid", { problem: "unsupportedVersion", path: [], version: from });
  return upgradeDocument(upgrade(document), from + 1, known);
}
