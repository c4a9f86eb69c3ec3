import { env } from "@/lib/platform/env.server";
import { migrationStatus } from "../../scripts/database/migrations.mjs";
import type { Verb } from "../verb";

export const migrationsStatus: Verb = {
  name: "migrations status",
  usage: "",
  about: "Which migrations wait, failed, or come from a newer version; exit code 1 unless all are done.",
  run: async () => {
    const status = await migrationStatus(env().DATABASE_URL);
    const ok = Object.values(status).every((names) => names.length === 0);
    const lines = Object.entries(status).flatMap(([state, names]) => names.map((name) => `${state}: ${name}`));
    return { ok, data: status, text: ok ? "All migrations are done." : lines.join("\n") };
  },
};
