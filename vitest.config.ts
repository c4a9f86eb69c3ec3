import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@": here("."),
      "server-only": here("lib/platform/testing/empty.ts"),
    },
  },
  test: {
    include: ["{app,bench,cli,components,i18n,lib,prisma,scripts,server}/**/*.test.{ts,tsx,mjs}", "*.test.ts"],
    exclude: ["**/node_modules/**", "**/generated/**"],
    globalSetup: ["lib/platform/testing/global-setup.ts"],
    setupFiles: ["lib/platform/testing/setup.ts"],
    // Files have databases of their own. One core waits for the other's database as often as not, so both may have a file in hand.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    // As for the journeys: a second try keeps one bad moment of a machine from stopping everyone, and the run names it at its end.
    retry: process.env.CI ? 1 : 0,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000, interval: 20 } },
  },
});
