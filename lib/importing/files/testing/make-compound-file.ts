const sector = 512;
const mini = 64;
/** What is shorter stands in the stream of small sectors. */
const cutoff = 4096;
const none = 0xffffffff;
const end = 0xfffffffe;
const ofTable = 0xfffffffd;

type Entry = { name: string; kind: 1 | 2 | 5; bytes: Uint8Array; under: Entry[]; start: number };

/** A compound file ([MS-CFB], version 3) of these streams, by their paths: one level of folders, short streams among the small sectors. */
export function compoundFileOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const root = treeOf(streams);
  const all = flat(root);
  const files = all.filter(({ kind }) => kind === 2);
  const small = chained(
    files.filter(({ bytes }) => bytes.length < cutoff),
    mini,
  );
  root.bytes = small.bytes;
  const directory = { bytes: new Uint8Array(Math.ceil(all.length / 4) * sector), start: 0 };
  const miniTable = { bytes: tableOf(small.chain), start: 0 };
  const parts = [directory, miniTable, root, ...files.filter(({ bytes }) => bytes.length >= cutoff)];
  const { bytes, chain } = chained(parts, sector);
  const tables = Math.ceil(chain.length / 127);
  if (tables > 109) throw new Error("this maker knows files of up to 7 MB");
  // The tables stand first, and move what follows.
  for (const part of parts) if (part.start !== end) part.start += tables;
  fill(directory.bytes, all);
  bytes.set(directory.bytes, (directory.start - tables) * sector);
  const moved = chain.map((next) => (next === end ? end : next + tables));
  const table = tableOf([...Array.from({ length: tables }, () => ofTable), ...moved]);
  return Uint8Array.from([
    ...headOf({ tables, directory: directory.start, miniTable: miniTable.start }),
    ...table,
    ...bytes,
  ]);
}

function treeOf(streams: Readonly<Record<string, Uint8Array>>): Entry {
  const entry = (name: string, kind: Entry["kind"], bytes: Uint8Array = new Uint8Array()): Entry => ({
    name,
    kind,
    bytes,
    under: [],
    start: end,
  });
  const root = entry("Root Entry", 5);
  for (const [path, bytes] of Object.entries(streams)) {
    const [name = "", inner] = path.split("/");
    let place = root;
    if (inner !== undefined) {
      const known = root.under.find((one) => one.name === name);
      place = known ?? entry(name, 1);
      if (!known) root.under.push(place);
    }
    place.under.push(entry(inner ?? name, 2, bytes));
  }
  return root;
}

const flat = (entry: Entry): Entry[] => [entry, ...entry.under.flatMap(flat)];

/** Puts one after the other into sectors, tells each where it starts, and answers which sector follows which. */
function chained(
  parts: readonly { bytes: Uint8Array; start: number }[],
  size: number,
): { bytes: Uint8Array; chain: number[] } {
  const chain: number[] = [];
  const bytes: number[] = [];
  for (const part of parts) {
    const count = Math.ceil(part.bytes.length / size);
    part.start = count > 0 ? chain.length : end;
    for (let index = 0; index < count; index += 1) chain.push(index + 1 < count ? chain.length + 1 : end);
    bytes.push(...part.bytes, ...new Uint8Array(count * size - part.bytes.length));
  }
  return { bytes: Uint8Array.from(bytes), chain };
}

function tableOf(chain: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((chain.length * 4) / sector) * sector).fill(0xff);
  const view = new DataView(bytes.buffer);
  for (const [index, next] of chain.entries()) view.setUint32(index * 4, next, true);
  return bytes;
}

function fill(directory: Uint8Array, all: readonly Entry[]): void {
  const view = new DataView(directory.buffer);
  const numberOf = (entry: Entry | undefined) => (entry ? all.indexOf(entry) : none);
  const siblings = new Map(all.flatMap(({ under }) => under.map((one, index) => [one, under[index + 1]] as const)));
  for (const [index, entry] of all.entries()) {
    const at = index * 128;
    for (const [place, letter] of [...entry.name].entries()) view.setUint16(at + place * 2, letter.charCodeAt(0), true);
    view.setUint16(at + 64, (entry.name.length + 1) * 2, true);
    view.setUint8(at + 66, entry.kind);
    view.setUint32(at + 68, none, true);
    view.setUint32(at + 72, numberOf(siblings.get(entry)), true);
    view.setUint32(at + 76, numberOf(entry.under[0]), true);
    view.setUint32(at + 116, entry.start, true);
    view.setUint32(at + 120, entry.bytes.length, true);
  }
}

type Places = { readonly tables: number; readonly directory: number; readonly miniTable: number };

function headOf({ tables, directory, miniTable }: Places): Uint8Array {
  const head = new Uint8Array(sector);
  const view = new DataView(head.buffer);
  head.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, tables, true);
  view.setUint32(48, directory, true);
  view.setUint32(56, cutoff, true);
  view.setUint32(60, miniTable, true);
  view.setUint32(68, end, true);
  for (let index = 0; index < 109; index += 1) view.setUint32(76 + index * 4, index < tables ? index : none, true);
  return head;
}
