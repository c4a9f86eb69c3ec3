import { accept, type Result, refuse } from "@/lib/kernel/result";

/** A workbook of the largest table that we take is a few megabytes; what a sheet says unpacked is some ten times that. */
export const maxWorkbookBytes = 8_000_000;
export const maxUnpackedBytes = 80_000_000;
const mostEntries = 2000;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

/**
 * Whether a ZIP archive stays within bounds when it is unpacked. It is unpacked to find out, a piece at a time and thrown away, and
 * left at the limit: what its headers promise is what a bomb lies about.
 * Refuses: unreadable (no ZIP archive, a broken one), tooLarge.
 */
export async function checkZip(bytes: Uint8Array<ArrayBuffer>): Promise<Result<undefined, "unreadable" | "tooLarge">> {
  if (bytes.length > maxWorkbookBytes) return refuse("tooLarge");
  const entries = entriesOf(bytes);
  if (!entries) return refuse("unreadable");
  if (entries.length > mostEntries) return refuse("tooLarge");
  let left = maxUnpackedBytes;
  for (const entry of entries) {
    const size = entry.method === 0 ? entry.data.length : await unpackedSize(entry.data, left);
    if (size === undefined) return refuse("unreadable");
    left -= size;
    if (left < 0) return refuse("tooLarge");
  }
  return accept();
}

type Entry = { readonly method: number; readonly data: Uint8Array<ArrayBuffer> };

function entriesOf(bytes: Uint8Array<ArrayBuffer>): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) return undefined;
    const local = view.getUint32(at + 42, true);
    if (local + 30 > view.byteLength || view.getUint32(local, true) !== localHeader) return undefined;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const data = bytes.subarray(start, start + view.getUint32(at + 20, true));
    entries.push({ method: view.getUint16(at + 10, true), data });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last, behind it at most a comment of 64 kB. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1)
    if (view.getUint32(at, true) === endOfDirectory) return at;
  return -1;
}

/** Counted up to just beyond the limit; undefined for what is not deflated. */
async function unpackedSize(data: Uint8Array<ArrayBuffer>, limit: number): Promise<number | undefined> {
  let size = 0;
  try {
    const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength;
      if (size <= limit) continue;
      await reader.cancel();
      break;
    }
    return size;
  } catch {
    return undefined;
  }
}
