import "server-only";
import { readFile } from "node:fs/promises";

/** Linux counts memory in pages of 4 kB. */
const pageBytes = 4096;

/** Memory that a process holds, in bytes; 0 where the system does not say (it is read from /proc). */
export async function residentBytes(pid: number | undefined): Promise<number> {
  if (!pid) return 0;
  const read = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");
  return Number(read.split(" ")[1] ?? 0) * pageBytes;
}
