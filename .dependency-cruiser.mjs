// The layers of the house. scripts/check/layers.mjs plants a violation of each rule first and must see it found.
import { floors } from "./scripts/check/floors.mjs";

const room = (names) => `^lib/(${names.join("|")})/`;
const notTests = { pathNot: "\\.test\\.tsx?$|/testing/" };

/** Rooms on floors at and above this one, but for the room itself: what a room may not import. */
const upward = floors.flatMap((names, index) =>
  names.map((name) => {
    const others = floors
      .slice(index)
      .flat()
      .filter((other) => other !== name);
    return {
      name: `lib-${name}-imports-lower-floors`,
      severity: "error",
      comment: `lib/${name} may import itself and lower floors only`,
      from: { path: room([name]), ...notTests },
      to: { path: room(others) },
    };
  }),
);

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...upward,
    {
      name: "no-cycle",
      severity: "error",
      from: { pathNot: "/generated/" },
      to: { circular: true, viaOnly: { pathNot: "/generated/" } },
    },
    {
      name: "lib-imports-nothing-above",
      severity: "error",
      from: { path: "^lib/", ...notTests },
      to: { path: "^(app|components|server|cli|e2e|bench|prisma)/" },
    },
    {
      name: "components-import-no-app",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(app|server|cli)/" },
    },
    {
      name: "components-import-no-server-file",
      severity: "error",
      from: { path: "^components/", ...notTests },
      to: { path: "\\.server\\.tsx?$" },
    },
    {
      name: "lib-imports-no-framework",
      severity: "error",
      comment: "only lib/rendering may use a markup renderer",
      from: { path: "^lib/", pathNot: "^lib/rendering/|\\.test\\.tsx?$|/testing/" },
      to: { path: "node_modules/(next|react|react-dom|next-intl|next-auth/react)/" },
    },
    {
      name: "only-server-files-touch-the-world",
      severity: "error",
      comment: "database, file system and network belong into *.server.ts",
      from: { path: "^lib/", pathNot: "\\.server\\.ts$|\\.test\\.tsx?$|/testing/|/generated/" },
      to: {
        path: "^(node:)?(fs|fs/promises|http|https|net|child_process|tls|dns|worker_threads)$|node_modules/(pg|nodemailer|@prisma)/|\\.server\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "app-imports-no-database",
      severity: "error",
      from: { path: "^(app|components)/", ...notTests },
      to: { path: "^lib/platform/db\\.server|^lib/platform/generated/prisma/client|node_modules/(@prisma|pg)/" },
    },
    {
      name: "public-pages-read-editions-only",
      severity: "error",
      from: { path: "^app/\\(public\\)/", ...notTests },
      to: { path: "^lib/", pathNot: "^lib/(publishing|search|rendering|kernel)/" },
    },
    {
      name: "no-barrel",
      severity: "error",
      from: {},
      to: {
        path: ["^(app|components|lib|server|cli)/index\\.tsx?$", "^(app|components|lib|server|cli)/.+/index\\.tsx?$"],
      },
    },
    {
      name: "no-vague-room",
      severity: "error",
      from: {},
      to: { path: "^(app|components|lib|server|cli)/.*\\b(utils?|helpers?|misc|common|manager)\\b" },
    },
    {
      name: "no-test-in-the-product",
      severity: "error",
      from: { path: "^(app|components|lib|server|cli)/", ...notTests },
      to: { path: "\\.test\\.tsx?$|/testing/(?!empty)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|/generated/" },
    exclude: { path: "^\\.next|^\\.data" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ["import", "node", "default", "types"], exportsFields: ["exports"] },
  },
};
