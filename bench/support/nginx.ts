import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { constants, gzipSync } from "node:zlib";
import { staticPage, staticPlace } from "@/lib/pages/static-place";
import { chooseFreePort } from "../../scripts/postgres/state.mjs";

/** Whether this machine has nginx. */
export function hasNginx(): boolean {
  try {
    execFileSync("nginx", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const settings = (folder: string, port: number) => `
daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  types { text/html html; text/css css; font/woff2 woff2; } default_type application/octet-stream;
  access_log off; keepalive_requests 1000000; sendfile on; tcp_nopush on;
  client_body_temp_path ${folder}/t; proxy_temp_path ${folder}/t; fastcgi_temp_path ${folder}/t; uwsgi_temp_path ${folder}/t; scgi_temp_path ${folder}/t;
  server { listen 127.0.0.1:${port}; root ${folder}/site; gzip_static on; location / { try_files $uri $uri/index.html =404; } }
}`;

/** One process of nginx with the same pages as files, written as `site export` writes them, packed ahead by gzip (Debian's has no brotli). */
export async function nginxHandler(address: string, paths: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "nginx-"));
  const port = await chooseFreePort();
  for (const path of paths) {
    const html = await (await fetch(address + path)).text();
    const file = join(folder, "site", staticPlace(path).file);
    mkdirSync(dirname(file), { recursive: true });
    const page = staticPage(html, (to) => staticPlace(to).href, address);
    writeFileSync(file, page);
    writeFileSync(`${file}.gz`, gzipSync(page, { level: constants.Z_BEST_COMPRESSION }));
  }
  writeFileSync(join(folder, "nginx.conf"), settings(folder, port));
  const child = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const own = `http://127.0.0.1:${port}`;
  while (!(await fetch(own).catch(() => undefined))) await new Promise((done) => setTimeout(done, 30));
  return {
    address: own,
    stop: () => {
      child.kill("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
