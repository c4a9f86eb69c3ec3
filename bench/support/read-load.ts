import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { Agent, request } from "node:http";

const atOnce = 8;
const requests = 4_000;
/** Of Linux: how many of its clock's ticks are a second (USER_HZ). */
const ticks = 100;

/**
 * Asks for these pages in turn as a browser does that takes this packing, over connections that stay open, and reads what the serving process has
 * spent (Linux only: /proc).
 * @returns CPU milliseconds a request, requests a second, bytes a page
 */
export async function measureReading(address: string, paths: readonly string[], packing = "br") {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const process = servingProcess(Number(new URL(address).port));
  const before = cpuOf(process);
  const begun = performance.now();
  let [left, bytes] = [requests, 0];
  const ask = async () => {
    while (left > 0) {
      left -= 1;
      const sent = await get(agent, address + (paths[left % paths.length] ?? "/"), packing);
      bytes += sent; // after the waiting: others have counted meanwhile
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  const seconds = (performance.now() - begun) / 1_000;
  agent.destroy();
  return { cpu: (cpuOf(process) - before) / requests, perSecond: requests / seconds, bytes: bytes / requests };
}

function get(agent: Agent, address: string, packing: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request(address, { agent, headers: { "accept-encoding": packing } }, (response) => {
      let bytes = 0;
      response.on("data", (part: Buffer) => (bytes += part.length));
      response.on("end", () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${address}: ${response.statusCode}`)),
      );
    });
    asking.on("error", reject).end();
  });
}

/** Milliseconds that a process has spent, with what the kernel did for it. */
function cpuOf(process: number): number {
  const fields = readFileSync(`/proc/${process}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / ticks;
}

/** Who listens on a port: the socket's number stands in /proc/net, and among the open files of one process. */
function servingProcess(port: number): number {
  const hex = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const lines = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((file) => readFileSync(file, "utf8").split("\n"));
  const inodes = lines
    .map((line) => line.trim().split(/\s+/))
    .filter((one) => one[1]?.endsWith(hex) && one[3] === "0A");
  const wanted = new Set(inodes.map((one) => `socket:[${one[9]}]`));
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      for (const file of readdirSync(`/proc/${id}/fd`))
        if (wanted.has(readlinkSync(`/proc/${id}/fd/${file}`))) return Number(id);
    } catch {
      // It has ended, or belongs to somebody else.
    }
  }
  throw new Error(`nobody listens on ${port}`);
}
