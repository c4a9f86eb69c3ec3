import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { authOptions } from "@/app/api/auth/auth-options";

/** Serves next-auth's routes with our options over real HTTP, without Next around them. Answers its origin. */
export async function serveAuth(): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return { origin: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`, server };
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://here.invalid");
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const asked = Object.assign(request, {
    query: { ...Object.fromEntries(url.searchParams), nextauth: url.pathname.split("/").slice(3) },
    cookies: Object.fromEntries((request.headers.cookie ?? "").split("; ").map(cookiePair)),
    body: Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString())),
  }) as unknown as NextApiRequest;
  const answer = Object.assign(response, {
    status: (code: number) => Object.assign(response, { statusCode: code }),
    send: (body: unknown) => response.end(typeof body === "object" ? JSON.stringify(body) : body),
    json: (body: unknown) => response.setHeader("content-type", "application/json").end(JSON.stringify(body)),
  }) as unknown as NextApiResponse;
  await NextAuth(asked, answer, authOptions());
}

function cookiePair(text: string): [string, string] {
  const at = text.indexOf("=");
  return [text.slice(0, at), decodeURIComponent(text.slice(at + 1))];
}

/** A browser's memory of cookies, and requests that use it and follow nothing by themselves. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  async ask(url: string, form?: Record<string, string>): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const sent = form && { method: "POST", body: new URLSearchParams(form) };
    const response = await fetch(url, { ...sent, redirect: "manual", headers: { cookie } });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  #keep(line: string): void {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === "" || /max-age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
