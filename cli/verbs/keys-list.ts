import { listPublicKeys } from "@/lib/publishing/signing-keys.server";
import { table, type Verb } from "../verb";

export const keysList: Verb = {
  name: "keys list",
  usage: "[--json]",
  about: "Lists the keys that sign editions, the present one first.",
  run: async () => {
    const keys = await listPublicKeys();
    const rows = keys.map(({ id, from, until }) => [id, from, until ?? "signs now"]);
    return { ok: true, data: { keys }, text: table([["KEY", "FROM", "UNTIL"], ...rows]) };
  },
};
