import "server-only";
import { accept, type Result, refuse } from "@/lib/kernel/result";

/** Deeper than any input of ours. Schemas that recurse have narrower limits of their own. */
const deepest = 100;

/** Reads a request's body and stops at the limit, whatever its headers promised. Refuses: tooLarge `{ maximum }` (bytes). */
export async function readBytes(request: Request, maximum: number): Promise<Result<Uint8Array, "tooLarge">> {
  const tooLarge = refuse("tooLarge", { maximum });
  if (Number(request.headers.get("content-length") ?? 0) > maximum) return tooLarge;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > maximum) {
      await reader?.cancel();
      return tooLarge;
    }
    chunks.push(part.value);
  }
  return accept(new Uint8Array(Buffer.concat(chunks)));
}

/** Reads JSON of at most `maximum` bytes. Refuses: tooLarge, wrongMediaType, invalid (no JSON, no UTF-8, nested too deep). */
export async function readJson(
  request: Request,
  maximum: number,
): Promise<Result<unknown, "tooLarge" | "wrongMediaType" | "invalid">> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(?:;|$)/i.test(type)) return refuse("wrongMediaType", { expected: "application/json" });
  const bytes = await readBytes(request, maximum);
  if (!bytes.ok) return bytes;
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes.value));
    return isDeeper(value, deepest) ? refuse("invalid", { deepest }) : accept(value);
  } catch {
    return refuse("invalid");
  }
}

/** Level by level, so that no nesting can exhaust the stack. */
function isDeeper(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((inside) => (typeof inside === "object" && inside !== null ? Object.values(inside) : []));
  }
  return false;
}
