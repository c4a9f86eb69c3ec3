import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chooseFreePort } from "../../scripts/postgres/state.mjs";

const program = `
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
const pages = new Map(JSON.parse(readFileSync(process.argv[2], "utf8")).map(([path, headers, body]) => [path, { headers, body: Buffer.from(body, "base64") }]));
createServer((request, response) => {
  const page = pages.get(request.url);
  if (!page) return response.writeHead(404).end();
  response.writeHead(200, page.headers);
  response.end(page.body);
}).listen(Number(process.argv[3]), "localhost");
`;

/** Nothing but node: a process that sends the same bytes with the same headers out of a map. */
export async function bareHandler(address: string, paths: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "bare-"));
  const pages = await Promise.all(
    paths.map(async (path) => {
      // Told to take nothing packed, fetch gives the bytes as they are; the length is what counts.
      const answer = await fetch(address + path, { headers: { "accept-encoding": "identity" } });
      const head = await fetch(address + path, { headers: { "accept-encoding": "br" }, method: "HEAD" });
      const length = Number(head.headers.get("content-length"));
      const headers = [...head.headers].filter(([name]) => !["date", "connection", "keep-alive"].includes(name)).flat();
      return [
        path,
        headers,
        Buffer.from(await answer.arrayBuffer())
          .subarray(0, length)
          .toString("base64"),
      ];
    }),
  );
  writeFileSync(join(folder, "bare.mjs"), program);
  writeFileSync(join(folder, "pages.json"), JSON.stringify(pages));
  const port = await chooseFreePort();
  const child = spawn(process.execPath, [join(folder, "bare.mjs"), join(folder, "pages.json"), String(port)]);
  const own = `http://localhost:${port}`;
  while (!(await fetch(own).catch(() => undefined))) await new Promise((done) => setTimeout(done, 30));
  return {
    address: own,
    stop: () => {
      child.kill();
      rmSync(folder, { recursive: true });
    },
  };
}
