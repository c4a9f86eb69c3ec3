import type { ByteRange } from "@/lib/kernel/byte-range";

/**
 * Where files lie, each under the SHA-256 of its bytes. What is stored under a name never changes, so storing it again changes nothing.
 * All of them throw when the store cannot be reached.
 */
export type MediaStore = {
  has(hash: string): Promise<boolean>;
  put(file: { readonly hash: string; readonly bytes: Uint8Array; readonly mediaType: string }): Promise<void>;
  /** Null: it holds no such file. */
  open(hash: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | null>;
  /** Nothing is said about one that is not there. */
  remove(hash: string): Promise<void>;
};
