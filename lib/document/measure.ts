import { accept, type Result } from "@/lib/kernel/result";
import { type DocumentError, refuseDocument } from "./problem";

/** What a document may be at most. */
export const limits = {
  /** UTF-8 bytes of its JSON. */
  bytes: 2_000_000,
  /** Nodes within nodes; `doc` is 1. */
  depth: 32,
  nodes: 20_000,
} as const;

// A node within `content` is two steps deeper in JSON; its marks' attributes are three more.
const jsonDepth = limits.depth * 2 + 3;
const hostileKeys = new Set(["__proto__", "constructor", "prototype"]);

type Waiting = { readonly value: unknown; readonly depth: number };

/**
 * Bounds a value before anything recursive touches it: its depth, its size and that it is plain JSON (no cycles, no
 * class instances, no keys that reach for prototypes). Walks with a stack of its own and stops at the first excess.
 */
export function measure(value: unknown): Result<undefined, DocumentError> {
  const waiting: Waiting[] = [{ value, depth: 0 }];
  let bytes = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const size = sizeOf(next.value);
    if (size === undefined) return refuseDocument("notPlainJson", []);
    bytes += size;
    if (bytes > limits.bytes) return refuseDocument("tooManyBytes", [], { most: limits.bytes });
    if (next.depth > jsonDepth) return refuseDocument("tooDeep", [], { most: limits.depth });
    // An array's length is its least size in bytes: a huge one is refused before it is walked.
    if (Array.isArray(next.value) && bytes + next.value.length > limits.bytes) {
      return refuseDocument("tooManyBytes", [], { most: limits.bytes });
    }
    for (const part of partsOf(next.value)) waiting.push({ value: part, depth: next.depth + 1 });
  }
  return accept();
}

/** About the UTF-8 bytes of the value's own JSON (parts not counted, escapes counted as one); undefined: it is not plain JSON. */
function sizeOf(value: unknown): number | undefined {
  if (value === null || typeof value === "boolean") return 4;
  if (typeof value === "number") return Number.isFinite(value) ? 1 : undefined;
  if (typeof value === "string") return utf8Length(value) + 2;
  if (Array.isArray(value)) return Object.getPrototypeOf(value) === Array.prototype ? 2 : undefined;
  if (typeof value !== "object") return undefined;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  const keys = Object.keys(value);
  if (keys.some((key) => hostileKeys.has(key))) return undefined;
  return keys.reduce((total, key) => total + utf8Length(key) + 4, 2);
}

/** The bytes of a text in UTF-8; for one longer than any document, just more than that. */
export function utf8Length(text: string): number {
  if (text.length > limits.bytes) return text.length;
  let length = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) length += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return length;
}

function partsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}
