import { readHealth } from "@/lib/platform/health.server";
import { table, type Verb } from "../verb";

export const health: Verb = {
  name: "health",
  usage: "",
  about: "What GET /api/health answers, without the server; exit code 1 unless all is well.",
  run: async () => {
    const state = await readHealth();
    const rows = Object.entries(state).map(([name, value]) => [
      name,
      typeof value === "string" ? value : JSON.stringify(value),
    ]);
    return { ok: state.status === "ok", data: state, text: table(rows) };
  },
};
