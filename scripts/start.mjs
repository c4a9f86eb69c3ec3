// `npm start`: from a fresh clone to a running newsroom. Needs nothing but node and npm until it has installed the rest.
// What each step does stands in scripts/start/; the order of them in scripts/start/supervisor.mjs.
import { checkNodeVersion } from "./start/node-version.mjs";

const help = `npm start                 the newsroom on http://localhost:3000 (PORT), with sample data at the first start
npm start -- --empty      without sample data: prints a one-time link for the first administrator
npm run dev               the same, reloading when sources change

Everything that is kept lies in .data (DATA_DIR). All variables: docs/reference/environment.md`;

const args = process.argv.slice(2);
const unknown = args.filter((arg) => !["--empty", "--dev", "--help"].includes(arg));

if (args.includes("--help")) {
  console.log(help);
} else if (unknown.length > 0) {
  console.error(`npm start does not know ${unknown.join(" ")}.\n\n${help}`);
  process.exitCode = 2;
} else {
  checkNodeVersion();
  try {
    const { ensureInstalled } = await import("./start/install.mjs");
    await ensureInstalled();
    const { supervise } = await import("./start/supervisor.mjs");
    await supervise({ dev: args.includes("--dev"), empty: args.includes("--empty") });
  } catch (error) {
    const { explain } = await import("./start/explain.mjs");
    console.error(`\n${explain(error)}`);
    process.exit(1);
  }
}
