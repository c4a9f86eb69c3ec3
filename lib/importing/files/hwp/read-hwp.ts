import { element } from "../page-markup";
import { FileRefused } from "../file-problem";
import type { FilePage } from "../file-page";
import { readHangul } from "../hangul/read-hangul";
import type { CompoundFile } from "./compound-file";
import { readHwpParagraphs } from "./hwp-blocks";
import { inflateBounded, readRecords, tags, textAt, u16, u32 } from "./hwp-records";
import { hwpStyles } from "./hwp-styles";

const flag = { packed: 1, password: 2, distributed: 4, managed: 16, encrypted: 256 } as const;
const mostSections = 200;

/** Reads a Hangul document in its binary format (.hwp, 5.0 and later; the format is published by Hancom). Throws FileRefused. */
export function readHwp(file: CompoundFile): FilePage {
  const head = viewOf(file.read("FileHeader"));
  const flags = u32(head, 36);
  if (flags & (flag.password | flag.distributed | flag.managed | flag.encrypted)) throw new FileRefused("locked");
  const isPacked = (flags & flag.packed) !== 0;
  const stream = (path: string): Uint8Array => {
    const bytes = file.read(path);
    if (!bytes) throw new FileRefused("damaged");
    return isPacked ? inflateBounded(bytes) : bytes;
  };
  const info = readRecords(stream("DocInfo")).flatMap((record) => [record, ...record.children]);
  const names = file
    .names("BodyText")
    .filter((name) => /Section\d+$/.test(name))
    .sort((a, b) => numberIn(a) - numberIn(b))
    .slice(0, mostSections);
  if (names.length === 0) throw new FileRefused("damaged");
  const stored = info.filter(({ tag }) => tag === tags.binData).map(({ data }) => storedPicture(data));
  return readHangul({
    sections: names.map((name) => element("sec", {}, readHwpParagraphs(readRecords(stream(name))))),
    styles: hwpStyles(info),
    pictureName: (id) => stored[Number(id) - 1]?.name,
    picture: (name) => {
      const bytes = file.read(name);
      const how = stored.find((one) => one?.name === name)?.packing ?? 0;
      return bytes && (how === 1 || (how === 0 && isPacked)) ? inflateBounded(bytes) : bytes;
    },
  });
}

/** Where a picture's bytes stand, and whether they are packed (0: as the file is, 1: yes, 2: no); null: it is not in the file. */
function storedPicture(data: DataView): { name: string; packing: number } | null {
  const settings = u16(data, 0);
  if ((settings & 0xf) !== 1) return null;
  const id = u16(data, 2).toString(16).toUpperCase().padStart(4, "0");
  return { name: `BinData/BIN${id}.${textAt(data, 4).text}`, packing: (settings >>> 4) & 3 };
}

function viewOf(bytes: Uint8Array = new Uint8Array()): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function numberIn(name: string): number {
  return Number(/(\d+)$/.exec(name)?.[1] ?? 0);
}
