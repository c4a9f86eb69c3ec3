import type { z } from "zod";
import { readForm } from "@/lib/access/read-form";

/** Bytes that a form of ours can have. */
export const mostFormBytes = 20_000;

/** What a plain form sent, without any script, in the shape of its schema; null for anything else. */
export function readPlainForm<Shape>(bytes: Uint8Array, schema: z.ZodType<Shape>): Shape | null {
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(bytes))) form.append(name, value);
  const read = schema.safeParse(readForm(form));
  return read.success ? read.data : null;
}

/** Leads the browser on to the page that says what came of it; asked for anew, not sent again. */
export function seeOther(path: string, cookie?: string): Response {
  const headers = new Headers({ location: path, "cache-control": "no-store" });
  if (cookie !== undefined) headers.set("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}
