import createNextIntlPlugin from "next-intl/plugin";
import { PHASE_PRODUCTION_BUILD } from "next/constants.js";
import { rendererAgent } from "./server/pages/renderer-agent.mjs";

/** Held for every answer; the content security policy depends on the page and comes from proxy.ts. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** What is not out is found by nobody, and its address, which opens it, is told to nobody. */
const unseen = [
  { key: "X-Robots-Tag", value: "noindex, nofollow, noarchive" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "Cache-Control", value: "private, no-store" },
];

/** A reader's own pages: their address is theirs alone. Their forms still say that they come from here, which `no-referrer` would hide. */
const own = unseen.map((header) =>
  header.key === "Referrer-Policy" ? { key: header.key, value: "same-origin" } : header,
);

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // Public pages are asked for by our own server alone, which keeps them (docs/decisions/0087): it must have them whole.
  htmlLimitedBots: new RegExp(rendererAgent),
  // Types are a step of `npm run check`; a build of sources that passed it need not ask again.
  // A file that extends another one is left as it is; Next would write each build folder's name into tsconfig.json.
  typescript: { ignoreBuildErrors: true, tsconfigPath: "tsconfig.next.json" },
  // What brings binaries or looks for files beside itself is loaded by node and not bundled.
  serverExternalPackages: [
    "@citation-js/core",
    "@citation-js/plugin-bibtex",
    "@citation-js/plugin-ris",
    "linkedom",
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "nodemailer",
    "pg",
  ],
  // Browsers get messages that are read already, and no reader of them (docs/decisions/0088).
  turbopack: {
    resolveAlias: {
      "use-intl/format-message": {
        browser: "./i18n/format-compiled.ts",
        default: "./i18n/format-message.ts",
      },
    },
  },
  headers: async () => [
    { source: "/:path*", headers },
    { source: "/preview/:path*", headers: unseen },
    { source: "/account/:path*", headers: own },
  ],
};

const withIntl = createNextIntlPlugin("./i18n/request.ts");

export default function nextConfig(phase) {
  // A build needs no database, but modules that name one are loaded while it runs.
  if (phase === PHASE_PRODUCTION_BUILD) {
    process.env.DATABASE_URL ||= "postgresql://nobody@127.0.0.1:1/not-needed-to-build";
    process.env.AUTH_SECRET ||= "not-a-secret-and-used-by-no-request-00000";
  }
  return withIntl(config);
}
