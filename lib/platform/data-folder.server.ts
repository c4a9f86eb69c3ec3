import "server-only";
import { resolve } from "node:path";
import { env } from "./env.server";

/** What lies where in DATA_DIR. The supervisor keeps `postgres`, `log` and the format file; rooms keep the others. */
const places = {
  outbox: "outbox",
  forms: "forms",
  media: "media",
  pages: "pages",
  samples: "sample-sign-ins.json",
} as const;

/** Absolute path of a place in the data folder. It may not exist yet. */
export function dataFolder(place: keyof typeof places): string {
  return resolve(env().DATA_DIR, places[place]);
}
