import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { markGuarded } from "@/app/(studio)/guarded";
import { authOptions } from "@/app/api/auth/auth-options";

/** next-auth's own routes stand open: they are how somebody comes in. It asks for its CSRF token wherever it writes. */
const handle = (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> =>
  NextAuth(request, context, authOptions());

export const GET = markGuarded(handle, "anyone");
export const POST = markGuarded(handle, "anyone");
