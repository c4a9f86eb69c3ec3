import { unzipSync } from "fflate";
import { FileRefused } from "./file-problem";
import { mostPartBytes, mostParts, mostUnpackedBytes } from "./limits";

/** The parts of a packed file by their names. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks the parts of a ZIP that are wanted. A part never becomes longer than its entry says, and what entries say is added up before
 * anything is unpacked. Throws FileRefused: bomb, damaged.
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Parts {
  let parts = 0;
  let total = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    parts += 1;
    if (parts > mostParts) throw new FileRefused("bomb");
    if (!isWanted(plainName(name))) return false;
    total += originalSize;
    if (originalSize > mostPartBytes || total > mostUnpackedBytes) throw new FileRefused("bomb");
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })).map(([name, part]) => [plainName(name), part]));
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused("damaged");
  }
}

/** Some programs begin names with a slash, or part folders as Windows does. */
function plainName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "");
}

/** A part as text. Throws FileRefused (damaged) when it is not there. */
export function partText(parts: Parts, name: string): string {
  const part = parts.get(name);
  if (!part) throw new FileRefused("damaged");
  return decodeXml(part);
}

/** XML is UTF-8 or says by its first bytes that it is UTF-16. */
function decodeXml(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isWide ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(bytes);
}
