import { FileRefused } from "../file-problem";
import { mostUnpackedBytes } from "../limits";

/*
 * The container of the older office programs, a small file system in a file: [MS-CFB]. Its sectors are chained by tables; every chain is
 * followed with a count, so that one that leads back into itself ends.
 */

const freeFrom = 0xfffffffa;
const mostEntries = 20_000;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);
}

type Entry = { readonly name: string; readonly isStream: boolean; readonly start: number; readonly size: number };

/** Reads the streams of a compound file by their paths (`BodyText/Section0`). Throws FileRefused (damaged, bomb). */
export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sector: number;
  readonly #mini: number;
  readonly #cutoff: number;
  readonly #chain: readonly number[];
  readonly #miniChain: readonly number[];
  readonly #miniStream: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;

  constructor(bytes: Uint8Array) {
    if (bytes.length < 1_536 || !isCompoundFile(bytes)) throw new FileRefused("damaged");
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.#view.getUint16(30, true);
    const miniShift = this.#view.getUint16(32, true);
    if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw new FileRefused("damaged");
    this.#sector = 2 ** shift;
    this.#mini = 2 ** miniShift;
    this.#cutoff = this.#view.getUint32(56, true);
    this.#chain = this.#numbersIn(this.#tableSectors());
    this.#miniChain = this.#numbersIn(this.#sectorsFrom(this.#view.getUint32(60, true)));
    const directory = this.#join(this.#sectorsFrom(this.#view.getUint32(48, true)));
    const { entries, root } = readDirectory(directory);
    this.#entries = entries;
    this.#miniStream = root ? this.#join(this.#sectorsFrom(root.start)).subarray(0, root.size) : new Uint8Array();
  }

  has(path: string): boolean {
    return this.#entries.get(path)?.isStream === true;
  }

  /** Paths of the streams under a folder. */
  names(folder: string): string[] {
    return [...this.#entries]
      .filter(([path, { isStream }]) => isStream && path.startsWith(`${folder}/`))
      .map(([path]) => path);
  }

  read(path: string): Uint8Array | undefined {
    const entry = this.#entries.get(path);
    if (!entry?.isStream) return undefined;
    if (entry.size > mostUnpackedBytes) throw new FileRefused("bomb");
    if (entry.size >= this.#cutoff) return this.#join(this.#sectorsFrom(entry.start)).subarray(0, entry.size);
    const parts = chainFrom(entry.start, this.#miniChain).map((one) =>
      this.#miniStream.subarray(one * this.#mini, (one + 1) * this.#mini),
    );
    return joined(parts).subarray(0, entry.size);
  }

  /** Where the sectors that chain all others stand: 109 in the head, more in a chain of their own. */
  #tableSectors(): number[] {
    const found: number[] = [];
    const take = (at: number, count: number) => {
      for (let index = 0; index < count; index += 1) {
        const number = this.#number(at + index * 4);
        if (number < freeFrom) found.push(number);
      }
    };
    take(76, 109);
    let next = this.#view.getUint32(68, true);
    const most = this.#bytes.length / this.#sector;
    for (let count = 0; next < freeFrom && count < most; count += 1) {
      const at = (next + 1) * this.#sector;
      take(at, this.#sector / 4 - 1);
      next = this.#number(at + this.#sector - 4);
    }
    return found;
  }

  #sectorsFrom(start: number): number[] {
    return chainFrom(start, this.#chain);
  }

  #numbersIn(sectors: readonly number[]): number[] {
    const each = this.#sector / 4;
    return sectors.flatMap((sector) =>
      Array.from({ length: each }, (_, index) => this.#number((sector + 1) * this.#sector + index * 4)),
    );
  }

  #number(at: number): number {
    return at + 4 <= this.#bytes.length ? this.#view.getUint32(at, true) : 0xffffffff;
  }

  #join(sectors: readonly number[]): Uint8Array {
    return joined(
      sectors.map((sector) => this.#bytes.subarray((sector + 1) * this.#sector, (sector + 2) * this.#sector)),
    );
  }
}

function chainFrom(start: number, chain: readonly number[]): number[] {
  const found: number[] = [];
  for (let next = start; next < freeFrom && found.length <= chain.length; next = chain[next] ?? 0xffffffff)
    found.push(next);
  return found;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const made = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    made.set(part, at);
    at += part.length;
  }
  return made;
}

type Raw = Entry & { readonly left: number; readonly right: number; readonly child: number; readonly kind: number };

function readDirectory(bytes: Uint8Array): { entries: Map<string, Entry>; root: Entry | undefined } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const raws: Raw[] = [];
  for (let at = 0; at + 128 <= bytes.length && raws.length < mostEntries; at += 128) {
    const length = Math.min(64, view.getUint16(at + 64, true));
    const name = new TextDecoder("utf-16le").decode(bytes.subarray(at, at + Math.max(0, length - 2)));
    const kind = bytes[at + 66] ?? 0;
    const number = (offset: number) => view.getUint32(at + offset, true);
    const ends = { left: number(68), right: number(72), child: number(76) };
    raws.push({ name, kind, isStream: kind === 2, start: number(116), size: number(120), ...ends });
  }
  const entries = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting: { id: number; folder: string }[] = [{ id: raws[0]?.child ?? 0xffffffff, folder: "" }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const raw = raws[next.id];
    if (!raw || seen.has(next.id)) continue;
    seen.add(next.id);
    const path = next.folder + raw.name;
    entries.set(path, raw);
    waiting.push({ id: raw.left, folder: next.folder }, { id: raw.right, folder: next.folder });
    if (raw.kind === 1) waiting.push({ id: raw.child, folder: `${path}/` });
  }
  return { entries, root: raws[0] };
}
