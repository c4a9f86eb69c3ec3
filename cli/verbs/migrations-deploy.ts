import { env } from "@/lib/platform/env.server";
import { migrate } from "../../scripts/database/migrations.mjs";
import type { Verb } from "../verb";

export const migrationsDeploy: Verb = {
  name: "migrations deploy",
  usage: "",
  about: "Brings the database up to date, as every start does.",
  run: async () => {
    const done = await migrate(env().DATABASE_URL);
    return {
      ok: true,
      data: { done },
      text: done.length > 0 ? `Done: ${done.join(", ")}` : "There was nothing to do.",
    };
  },
};
