import { ensureClient } from "../start/build.mjs";

await ensureClient();
