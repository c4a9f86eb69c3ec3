import "server-only";
import type { IncomingMessage } from "node:http";
import type { Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { FetchFailure } from "./fetch-failure";

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * The body, unpacked as it arrives and counted both ways, so that neither a long answer nor a small one that unpacks into a long one is
 * held. @throws FetchFailure tooLarge, unreadable, timeout
 */
export async function readBody(answer: IncomingMessage, most: number, signal: AbortSignal): Promise<Buffer> {
  const declared = Number(answer.headers["content-length"]);
  if (declared > most) throw new FetchFailure("tooLarge", { most });
  const stream = unpacked(answer);
  const stop = () => stream.destroy(new FetchFailure("timeout"));
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await collect(stream, most);
  } catch (error) {
    if (error instanceof FetchFailure) throw error;
    const isCut = ["ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE"].includes(String((error as NodeJS.ErrnoException).code));
    throw isCut ? new FetchFailure("unreachable", { reason: "reset" }) : new FetchFailure("unreadable");
  } finally {
    signal.removeEventListener("abort", stop);
    stream.destroy();
    answer.destroy();
  }
}

function unpacked(answer: IncomingMessage): Readable {
  const encoding = (answer.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (encoding === "identity" || encoding === "") return answer;
  const unpacker = Object.hasOwn(unpackers, encoding) ? unpackers[encoding]?.() : undefined;
  if (!unpacker) throw new FetchFailure("unreadable");
  answer.on("error", (error) => unpacker.destroy(error));
  return answer.pipe(unpacker);
}

async function collect(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (size > most) throw new FetchFailure("tooLarge", { most });
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
