import "server-only";
import type { Arrangement } from "@/lib/issues/arrangement";
import { hashOf } from "@/lib/kernel/hash";
import { rendererVersion } from "@/lib/rendering/renderer-version.server";

type Publication = Pick<Arrangement["publication"], "language" | "timeZone" | "appearance" | "numbering">;

/** A fingerprint of all that the length of a text depends on beside the text: how the publication prints, and the press itself. */
export async function printSetting({ language, timeZone, appearance, numbering }: Publication): Promise<string> {
  const parts = { language, timeZone, appearance, numbering, press: await rendererVersion() };
  return hashOf(JSON.parse(JSON.stringify(parts)) as { [key: string]: string });
}
