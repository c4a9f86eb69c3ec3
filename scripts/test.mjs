// `npm test`: installs what a fresh clone lacks (packages, a browser), then does what `npm run check` does.
import { checkNodeVersion } from "./start/node-version.mjs";

checkNodeVersion();
try {
  const { ensureInstalled } = await import("./start/install.mjs");
  await ensureInstalled();
  const { findChromium, installChromium } = await import("./check/chromium.mjs");
  const { step } = await import("./start/progress.mjs");
  if (!findChromium()) await step("Installing Chromium", async () => installChromium());
  await import("./check.mjs");
} catch (error) {
  console.error(`\nFailed before the first step: ${error.message}\n\n0 passed, 1 failed`);
  process.exitCode = 1;
}
