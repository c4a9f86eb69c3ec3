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
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
