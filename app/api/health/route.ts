import { readHealth } from "@/lib/platform/health.server";

export const dynamic = "force-dynamic";

/** For monitors and for whoever waits for the start: 200 when the newsroom can work, 503 when its database is away. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
