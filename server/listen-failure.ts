import type { Env } from "@/lib/platform/env";

/** A sentence for what keeps a server from listening, or nothing for what is our own fault. */
export function listenFailure(error: unknown, { PORT, HOST }: Pick<Env, "PORT" | "HOST">): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return `Port ${PORT} is taken by another program. Stop that program, or choose another port: PORT=${PORT + 1} npm start`;
  }
  if (code === "EACCES") return `This user may not listen on port ${PORT}. Choose one above 1023: PORT=3000 npm start`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return `HOST is ${HOST}, which is not an address of this machine. Set it to localhost or 0.0.0.0.`;
  }
  return undefined;
}
