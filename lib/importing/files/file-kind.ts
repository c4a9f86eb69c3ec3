import { unzipSync } from "fflate";
import { FileRefused } from "./file-problem";
import { CompoundFile, isCompoundFile } from "./hwp/compound-file";

export type FileKind = "docx" | "hwpx" | "hwp" | "html" | "markdown" | "text";

/** What a file is by its bytes; texts, which say nothing of themselves, by its name. Throws FileRefused. */
export function kindOfFile(bytes: Uint8Array, name: string): FileKind {
  const head = latin(bytes.subarray(0, 4_096));
  if (head.startsWith("PK\x03\x04")) return kindOfZip(bytes);
  if (isCompoundFile(bytes)) return kindOfCompound(bytes);
  if (head.startsWith("HWP Document File V")) throw new FileRefused("oldKind");
  if (/^(%PDF-|\{\\rtf|\x7fELF|MZ|PK|Rar!|7z\xbc|\x89PNG|\xff\xd8\xff|GIF8)/.test(head))
    throw new FileRefused("unknownKind");
  const isWide = /^(\xff\xfe|\xfe\xff)/.test(head);
  if (!isWide && head.includes("\0")) throw new FileRefused("unknownKind");
  if (/\.(md|markdown)$/i.test(name)) return "markdown";
  if (/\.x?html?$/i.test(name) || /^(\xef\xbb\xbf)?\s*<(!doctype html|html|head|body)[\s>]/i.test(head)) return "html";
  return "text";
}

/** Asks for the names alone: nothing is unpacked. */
function kindOfZip(bytes: Uint8Array): FileKind {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (names.length < 4_000) names.push(name.replaceAll("\\", "/").replace(/^\/+/, ""));
        return false;
      },
    });
  } catch {
    throw new FileRefused("damaged");
  }
  if (names.includes("Contents/content.hpf")) return "hwpx";
  if (names.some((name) => /^word\/document\d*\.xml$/i.test(name))) return "docx";
  throw new FileRefused("unknownKind");
}

function kindOfCompound(bytes: Uint8Array): FileKind {
  const file = new CompoundFile(bytes);
  const head = file.read("FileHeader");
  if (head && latin(head.subarray(0, 32)).startsWith("HWP Document File")) return "hwp";
  // A .docx with a password is one of these around it.
  if (file.has("EncryptedPackage")) throw new FileRefused("locked");
  throw new FileRefused(file.has("WordDocument") ? "oldKind" : "unknownKind");
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
