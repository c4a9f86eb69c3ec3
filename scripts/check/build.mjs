import { ensureBuild } from "../start/build.mjs";

await ensureBuild(process.env);
