import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chooseFreePort } from "../postgres/state.mjs";

/** Whether this machine has nginx. */
export function hasNginx() {
  try {
    execFileSync("nginx", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** As docs/how-to/send-pages-from-elsewhere.md has it, in one process and as whoever runs this. */
const settings = (own, site, port) => `
daemon off; master_process off; pid ${own}/pid; error_log ${own}/errors;
events { worker_connections 256; }
http {
  types { text/html html; text/css css; font/woff2 woff2; image/webp webp; image/avif avif; image/svg+xml svg; application/xml xml;
    application/json json; text/csv csv; application/pdf pdf; application/epub+zip epub; text/plain txt; }
  default_type application/octet-stream; charset utf-8;
  access_log off; keepalive_requests 1000000; sendfile on; tcp_nopush on;
  client_body_temp_path ${own}/t; proxy_temp_path ${own}/t; fastcgi_temp_path ${own}/t; uwsgi_temp_path ${own}/t; scgi_temp_path ${own}/t;
  server {
    listen 127.0.0.1:${port};
    root ${site};
    gzip_static on;
    error_page 404 /404.html;
    location / { try_files $uri $uri/index.html =404; }
  }
}`;

/**
 * Serves a folder of files with nginx.
 * @param {string} site the folder
 * @param {number} [given] the port; otherwise a free one
 * @returns {Promise<{ address: string, process: number | undefined, stop: () => void }>}
 */
export async function serveWithNginx(site, given) {
  const port = given ?? (await chooseFreePort());
  const own = mkdtempSync(join(tmpdir(), "nginx-"));
  writeFileSync(join(own, "conf"), settings(own, site, port));
  const child = spawn("nginx", ["-p", own, "-c", join(own, "conf")], { stdio: ["ignore", "ignore", "inherit"] });
  const address = `http://127.0.0.1:${port}`;
  while (!(await fetch(address).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(`nginx did not start: ${child.exitCode}`);
    await new Promise((done) => setTimeout(done, 30));
  }
  return {
    address,
    process: child.pid,
    stop: () => {
      child.kill("SIGTERM");
      rmSync(own, { recursive: true, force: true });
    },
  };
}
