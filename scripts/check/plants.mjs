import { floors } from "./floors.mjs";

const rooms = floors.flat();

/** A room's file that imports a room beside or above it. */
function upwardPlant(room) {
  const floor = floors.findIndex((names) => names.includes(room));
  const forbidden = floors
    .slice(floor)
    .flat()
    .find((other) => other !== room);
  return {
    [`lib/${room}/planted.ts`]: `import { target } from "@/lib/${forbidden}/target";\nexport const planted = target;\n`,
  };
}

/** What the planted files import; and files that keep every rule, of which nothing may be said. */
export const soundFiles = {
  "tsconfig.json":
    '{ "compilerOptions": { "moduleResolution": "bundler", "module": "esnext", "paths": { "@/*": ["./*"] } } }',
  "package.json": '{ "type": "module" }',
  ...Object.fromEntries(["next", "react", "pg"].flatMap(fakePackage)),
  ...Object.fromEntries(rooms.map((room) => [`lib/${room}/target.ts`, 'export const target = "";\n'])),
  "lib/platform/db.server.ts": 'import pg from "pg";\nexport const db = pg;\n',
  "lib/review/sound.server.ts": 'import { db } from "@/lib/platform/db.server";\nexport const sound = db;\n',
  "lib/rendering/sound.ts":
    'import react from "react";\nimport { target } from "@/lib/issues/target";\nexport const sound = [react, target];\n',
  "components/sound.tsx": 'import { target } from "@/lib/review/target";\nexport const sound = target;\n',
  "app/(public)/sound.tsx": 'import { target } from "@/lib/publishing/target";\nexport const sound = target;\n',
};

function fakePackage(name) {
  const manifest = JSON.stringify({ name, version: "1.0.0", type: "module", exports: "./index.js" });
  return [
    [`node_modules/${name}/package.json`, manifest],
    [`node_modules/${name}/index.js`, "export default {};\n"],
  ];
}

const importing = (from) => `import * as all from "${from}";\nexport const planted = all;\n`;

/** Rule → the files in which it is broken. */
export const plants = {
  ...Object.fromEntries(rooms.map((room) => [`lib-${room}-imports-lower-floors`, upwardPlant(room)])),
  "no-cycle": { "lib/kernel/left.ts": importing("./right"), "lib/kernel/right.ts": importing("./left") },
  "lib-imports-nothing-above": { "lib/kernel/above.ts": importing("@/components/sound") },
  "components-import-no-app": {
    "components/app.tsx": importing("@/app/page"),
    "app/page.tsx": "export const page = 1;\n",
  },
  "components-import-no-server-file": { "components/server.tsx": importing("@/lib/platform/db.server") },
  "lib-imports-no-framework": { "lib/articles/framework.server.ts": importing("next") },
  "only-server-files-touch-the-world": { "lib/articles/world.ts": importing("node:fs/promises") },
  "app-imports-no-database": { "app/database.ts": importing("@/lib/platform/db.server") },
  "public-pages-read-editions-only": { "app/(public)/draft.ts": importing("@/lib/articles/target") },
  "no-barrel": {
    "lib/kernel/shelf.ts": importing("@/lib/kernel/barrel"),
    "lib/kernel/barrel/index.ts": "export const barrel = 1;\n",
  },
  "no-vague-room": {
    "lib/kernel/vague.ts": importing("@/lib/kernel/utils"),
    "lib/kernel/utils.ts": "export const vague = 1;\n",
  },
  "no-test-in-the-product": {
    "lib/kernel/product.ts": importing("@/lib/kernel/thing.test"),
    "lib/kernel/thing.test.ts": "export const thing = 1;\n",
  },
};
