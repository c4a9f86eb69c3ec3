import NextAuth from "next-auth";
import { NextRequest } from "next/server";
import { markGuarded } from "@/app/(studio)/guarded";
import { toResponse } from "@/app/(studio)/guard-route";
import { authOptions } from "@/app/api/auth/auth-options";
import { readBytes } from "@/lib/access/read-body.server";
import { refuse } from "@/lib/kernel/result";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Bytes of a form: an address, a password, a token and where to go on. */
const mostBytes = 16_000;
const form = "application/x-www-form-urlencoded";

/** next-auth's own routes stand open: they are how somebody comes in. It asks for its CSRF token wherever it writes. */
const get = (request: NextRequest, context: Context): Promise<Response> => NextAuth(request, context, authOptions());

/** What is no form, or too long for one, is refused here: next-auth reads whatever comes, and breaks on half of it. */
async function post(request: NextRequest, context: Context): Promise<Response> {
  if (!request.headers.get("content-type")?.toLowerCase().startsWith(form))
    return toResponse(refuse("wrongMediaType", { expected: form }));
  const bytes = await readBytes(request, mostBytes);
  if (!bytes.ok) return toResponse(bytes);
  const { method, headers, url } = request;
  return get(new NextRequest(url, { method, headers, body: Buffer.from(bytes.value) }), context);
}

export const GET = markGuarded(get, "anyone");
export const POST = markGuarded(post, "anyone");
