import { listPublicKeys } from "@/lib/publishing/signing-keys.server";

export const dynamic = "force-dynamic";

/** The keys that sign editions, the present one first, with the dates between which each signed. What a retired one signed holds for good. */
export async function GET(): Promise<Response> {
  return Response.json(
    { keys: await listPublicKeys() },
    { headers: { "cache-control": "public, max-age=0, must-revalidate", "access-control-allow-origin": "*" } },
  );
}
