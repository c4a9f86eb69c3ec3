import { type NextRequest, NextResponse } from "next/server";

/**
 * Gives every page its content security policy, with a nonce of its own: only scripts that this answer carries may run. Reading
 * needs no script at all; see docs/decisions/0001-pages-are-rendered-for-each-request.md.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy); // Next reads the nonce out of it
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  const previewed = /^\/preview\/([^/]+)/.exec(request.nextUrl.pathname)?.[1];
  if (previewed) letSeePictures(response, previewed, request.nextUrl.protocol === "https:");
  if (isPublic(request.nextUrl.pathname)) response.headers.set("cache-control", "no-cache");
  return response;
}

/**
 * Public pages may be kept but are asked for anew each time: a correction is read at once, and going back is instant. The desk's
 * pages are kept nowhere, which is Next's own answer.
 */
function isPublic(path: string): boolean {
  return !/^\/(studio|sign-in|sign-out|account|preview)(\/|$)/.test(path);
}

/**
 * Whoever came by a link to what is not out is given its pictures too: the browser sends the link's token along with requests for them, and
 * nowhere else. The route asks the token itself (app/api/media/files).
 */
function letSeePictures(response: NextResponse, token: string, secure: boolean): void {
  if (!/^[\w.-]{1,200}$/.test(token)) return;
  response.cookies.set("preview", token, { path: "/api/media/files", httpOnly: true, sameSite: "strict", secure });
}

/** Pages only: what is served as a file runs nothing, a PDF is opened by the browser's own reader, and routes under /api answer no HTML. */
export const config = {
  matcher: [{ source: "/((?!api/|_next/static/|_next/image|favicon.ico|icon|.*\\.(?:pdf|epub|docx|md|csv)$).*)" }],
};

function contentSecurityPolicy(nonce: string): string {
  const developing = process.env.NODE_ENV === "development";
  const rules: Record<string, string[]> = {
    "default-src": ["'self'"],
    "script-src": [`'nonce-${nonce}'`, "'strict-dynamic'", ...(developing ? ["'unsafe-eval'"] : [])],
    // React and the editor set style attributes; styles cannot run anything.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "connect-src": ["'self'", ...(developing ? ["ws:"] : [])],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
    "form-action": ["'self'", ...signInProvider()],
  };
  return Object.entries(rules)
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join("; ");
}

/** The sign-in form's answer sends people on to their provider, which browsers count as part of the form. */
function signInProvider(): string[] {
  const issuer = process.env.OIDC_ISSUER;
  return issuer && URL.canParse(issuer) ? [new URL(issuer).origin] : [];
}
