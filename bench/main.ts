// `npm run bench -- NAME`: measures one thing and prints a table. Each bench is a file here with a `run` that answers rows; none is a
// test, since what a machine can do is not right or wrong.
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describeMachine, type Bench, printTables } from "./bench";

const folder = dirname(fileURLToPath(import.meta.url));
const names = readdirSync(folder)
  .filter((file) => /^[a-z-]+\.ts$/.test(file) && !["main.ts", "bench.ts"].includes(file))
  .map((file) => file.slice(0, -3));

const [name, ...args] = process.argv.slice(2);
if (!name || !names.includes(name)) {
  console.log(`npm run bench -- NAME\n\n${names.map((each) => `  ${each}`).join("\n")}`);
  process.exitCode = name ? 2 : 0;
} else {
  const bench: Bench = await import(pathToFileURL(join(folder, `${name}.ts`)).href);
  console.log(`${name}: ${bench.about}\n${describeMachine()}\n`);
  printTables(await bench.run(args));
}
