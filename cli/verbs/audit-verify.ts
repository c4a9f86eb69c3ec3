import type { NotedHead } from "@/lib/audit/verify-chain.server";
import { checkTrail } from "@/lib/audit/check-trail.server";
import type { Broken } from "@/lib/audit/seal";
import { type Given, Misunderstood, text, type Verb } from "../verb";

export const auditVerify: Verb = {
  name: "audit verify",
  usage: "[--expect POSITION:HASH] [--json]",
  about:
    "Walks the audit trail's chain and names the first entry that was removed, altered or put in.\nNote the head that it prints somewhere else: --expect shows later that nothing up to it was written anew.",
  options: { expect: { type: "string" } },
  run: async (given) => {
    const { sealed, head, unsealed, late, broken } = await checkTrail(null, expected(given));
    const data = { ok: broken === null, sealed: Number(sealed), head, unsealed, late, broken };
    const lines = [
      broken ? sentence(broken) : "The trail is unbroken.",
      `Sealed entries that hold: ${sealed}. Not sealed yet: ${unsealed}.`,
      ...(late > 0 ? [`Entries that claim a time well before one that was sealed earlier: ${late}.`] : []),
      `Head: ${sealed}:${head}`,
    ];
    return { ok: broken === null, data, text: lines.join("\n") };
  },
};

function expected(given: Given): NotedHead | undefined {
  const noted = text(given, "expect");
  if (noted === undefined) return undefined;
  const [, position, hash] = /^([1-9]\d{0,17}):([0-9a-f]{64})$/.exec(noted) ?? [];
  if (!position || !hash) throw new Misunderstood("--expect wants POSITION:HASH as this verb printed them.");
  return { position: BigInt(position), hash };
}

function sentence({ reason, position, sequence }: Broken): string {
  const entry = sequence ? `entry ${sequence}` : "an entry";
  const place = position ? ` (place ${position} of the chain)` : "";
  switch (reason) {
    case "removed":
      return `Broken: ${entry}${place} was removed.`;
    case "altered":
      return `Broken: ${entry}${place} is not what was sealed.`;
    case "relinked":
      return `Broken: the seal of ${entry}${place} does not follow the one before it.`;
    case "inserted":
      return `Broken: ${entry} stands among sealed ones and was never sealed.`;
    case "headMissing":
      return `Broken: the chain does not hold the expected head at place ${position}.`;
  }
}
