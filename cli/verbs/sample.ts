import { db } from "@/lib/platform/db.server";
import { env } from "@/lib/platform/env.server";
import { makeSample } from "../../scripts/start/first-run.mjs";
import { table, type Verb } from "../verb";

export const sample: Verb = {
  name: "sample",
  usage: "",
  about:
    "Makes the sample newsroom in a house that has nobody yet.\nThe password is SAMPLE_PASSWORD or a random one, kept in DATA_DIR.",
  run: async () => {
    if ((await db.user.count()) > 0) {
      return {
        ok: false,
        data: { error: { code: "conflict" } },
        text: "Refused: there are people in the house already.",
      };
    }
    const { DATABASE_URL, DATA_DIR, AUTH_SECRET } = env();
    const signIns = await makeSample({ folder: DATA_DIR, env: { DATABASE_URL, DATA_DIR, AUTH_SECRET } });
    const rows = signIns.map(({ email, password, role }) => [email, password, role]);
    return { ok: true, data: signIns, text: table(rows) };
  },
};
