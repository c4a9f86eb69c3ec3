import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/check/chromium.mjs";
import { chooseFreePort } from "./scripts/postgres/state.mjs";

// Journeys run against a newsroom of their own, freshly started with the sample: nobody's data is touched. The values live in the
// environment, since every worker reads this file again. E2E_BASE_URL (with E2E_DATA_DIR) uses one that runs already.
const given = process.env.E2E_BASE_URL;
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), "imprimatur-journeys-"));
process.env.E2E_PORT ??= String(await chooseFreePort());
process.env.E2E_BASE_URL ??= `http://localhost:${process.env.E2E_PORT}`;

const publishing = /(publishing|closing)\.spec\.ts$/;
const starting = /start-and-recover\.spec\.ts$/;

const quiet = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "e2e",
  // Journeys in one file come one after the other; two files at a time.
  fullyParallel: false,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  // On CI, where the machine may be somebody else's too, a journey gets a second try; one that needs it is named "flaky", and is a bug to find.
  retries: process.env.CI ? 1 : 0,
  expect: { timeout: 10_000 },
  reporter: process.env.CI ? [["list"]] : [["list"], ["html", { open: "never" }]],
  use: {
    baseURL: process.env.E2E_BASE_URL,
    locale: "ko-KR",
    // What fades in is half seen for a moment, and an audit of its contrast in that moment says nothing.
    contextOptions: { reducedMotion: "reduce" },
    timezoneId: "Asia/Seoul",
    screenshot: "only-on-failure",
    // To trace all of them takes a fifth of the time: on CI only what is tried again is traced.
    trace: process.env.CI ? "on-first-retry" : "retain-on-failure",
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: findChromium(),
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", ...quiet],
    },
  },
  // Publishing the issue in production changes what readers find: it comes after the journeys that read the newsroom as it was made,
  // beside those that start and kill newsrooms of their own.
  projects: [
    { name: "the newsroom as made", testIgnore: [publishing, starting] },
    { name: "its next issue", testMatch: publishing, dependencies: ["the newsroom as made"] },
    { name: "starts and stops", testMatch: starting, dependencies: ["the newsroom as made"] },
  ],
  ...(given
    ? {}
    : {
        webServer: {
          command: "node scripts/start.mjs",
          url: `${process.env.E2E_BASE_URL}/api/health`,
          env: { DATA_DIR: process.env.E2E_DATA_DIR, PORT: process.env.E2E_PORT },
          timeout: 300_000,
          gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
        },
      }),
});
