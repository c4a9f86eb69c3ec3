import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { constants, gzipSync } from "node:zlib";
import { staticPage, staticPlace } from "@/lib/pages/static-place";
import { serveWithNginx } from "../../scripts/check/nginx.mjs";

/** One process of nginx with the same pages as files, written as `site export` writes them, packed ahead by gzip (Debian's has no brotli). */
export async function nginxHandler(address: string, paths: readonly string[]) {
  const site = mkdtempSync(join(tmpdir(), "site-"));
  for (const path of paths) {
    const html = await (await fetch(address + path)).text();
    const file = join(site, staticPlace(path).file);
    mkdirSync(dirname(file), { recursive: true });
    const page = staticPage(html, (to) => staticPlace(to).href, address);
    writeFileSync(file, page);
    writeFileSync(`${file}.gz`, gzipSync(page, { level: constants.Z_BEST_COMPRESSION }));
  }
  const server = await serveWithNginx(site);
  return {
    address: server.address,
    stop: () => {
      server.stop();
      rmSync(site, { recursive: true, force: true });
    },
  };
}
