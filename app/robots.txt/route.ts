import { publicAddress } from "@/app/public-address";

export const dynamic = "force-dynamic";

/** What is published is for everybody; the desk has nothing for robots. */
export function GET(): Response {
  const lines = [
    "User-agent: *",
    "Disallow: /studio",
    "Disallow: /sign-in",
    "Disallow: /api/",
    "Allow: /api/media/files/",
  ];
  const text = `${[...lines, "", `Sitemap: ${publicAddress("/sitemap.xml")}`].join("\n")}\n`;
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
