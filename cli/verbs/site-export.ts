import { existsSync } from "node:fs";
import { readdir, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { listLeftAddresses } from "@/lib/publishing/list-left-addresses.server";
import { env } from "@/lib/platform/env.server";
import { typst } from "@/lib/rendering/print/typst.server";
import { office } from "@/lib/rendering/office.server";
import { askWhole } from "@/server/pages/ask-whole";
import { exportSite } from "@/server/pages/export-site";
import { internalApp } from "@/server/pages/internal-app";
import { ensureBuild } from "../../scripts/start/build.mjs";
import { type Verb, word } from "../verb";

/** Says that a folder was written here, and may be written anew. */
const mark = ".imprimatur-site";

export const siteExport: Verb = {
  name: "site export",
  usage: "DIR",
  about:
    "Writes the whole public site into a folder, for any host of files.\n\nPages, feeds, maps of the site, tables, pictures and every other form of what is out now. DIR must be new, empty, or an earlier export, which is then replaced in one step. Set PUBLIC_URL to the address at which the folder will be read.",
  run: async (given) => {
    const folder = resolve(word(given, 0, "DIR"));
    if (!(await mayBeWritten(folder)))
      return { ok: false, data: { code: "notEmpty" }, text: `${folder} holds something else. Name a new folder.` };
    const fresh = `${folder}.new-${process.pid}`;
    const exported = await write(fresh).catch(async (error: unknown) => {
      await rm(fresh, { recursive: true, force: true });
      throw error;
    });
    await writeFile(join(fresh, mark), "");
    await replace(folder, fresh);
    const { files, bytes, broken } = exported;
    const lines = broken.map(
      ({ address, on, status, faults }) => `  ${address} (${status ?? JSON.stringify(faults)}) on ${on}`,
    );
    const text = [`Written: ${folder}, ${files} files, ${(bytes / 2 ** 20).toFixed(1)} MB`, ...lines].join("\n");
    return { ok: broken.length === 0, data: { folder, ...exported }, text };
  },
};

async function mayBeWritten(folder: string): Promise<boolean> {
  const held = existsSync(folder) ? await readdir(folder) : [];
  return held.length === 0 || held.includes(mark);
}

async function write(folder: string) {
  const build = process.env.NEXT_DIST_DIR || ".next";
  await ensureBuild(process.env);
  const { default: next } = await import("next"); // heavy: no other verb needs it
  const { log } = console;
  const app = next({ dev: false, dir: process.cwd() });
  try {
    console.log = console.error; // what Next says of itself is no part of the answer
    await app.prepare();
    const site = env().PUBLIC_URL;
    const ask = askWhole(internalApp(app.getRequestHandler(), new URL(site).host));
    return await exportSite({ ask, site, assets: join(build, "static"), left: listLeftAddresses() }, folder);
  } finally {
    typst().stop();
    office().stop();
    await app.close();
    console.log = log;
  }
}

/** One step after the other, as near to one as folders allow: what was there is away only while the new one is named. */
async function replace(folder: string, fresh: string): Promise<void> {
  const old = `${folder}.old-${process.pid}`;
  if (existsSync(folder)) await rename(folder, old);
  await rename(fresh, folder);
  await rm(old, { recursive: true, force: true });
}
