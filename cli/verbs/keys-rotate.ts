import { rotateSigningKey } from "@/lib/publishing/signing-keys.server";
import type { Verb } from "../verb";

export const keysRotate: Verb = {
  name: "keys rotate",
  usage: "[--json]",
  about:
    "Retires the key that signs editions and makes another one.\n\nWhat the retired key signed still verifies: its public half stays served at /.well-known/imprimatur-keys.json with its dates. Its private half is gone for good.",
  run: async () => {
    const keys = await rotateSigningKey(null);
    const retired = keys.before ? `Key ${keys.before} is retired. ` : "";
    return { ok: true, data: keys, text: `${retired}Key ${keys.now} signs from now on.` };
  },
};
