// `npm run cli -- VERB …`: what an administrator needs from a shell. One file a verb in cli/verbs; `--help` lists them.
// Exit codes: 0 done, 1 refused or failed, 2 not understood.
import { parseArgs } from "node:util";
import { openHouse } from "./open-house";
import { Misunderstood, type Verb } from "./verb";
import { verbs } from "./verbs";

const [words, options] = split(process.argv.slice(2));
const verb = verbs.find(({ name }) => words.join(" ") === name || words.join(" ").startsWith(`${name} `));

if (!verb) {
  process.stdout.write(`${overview()}\n`);
  process.exitCode = words.length === 0 || options.includes("--help") ? 0 : 2;
} else if (options.includes("--help")) {
  process.stdout.write(`npm run cli -- ${verb.name} ${verb.usage}\n\n${verb.about}\n`);
} else {
  process.exitCode = await run(verb);
}

async function run(chosen: Verb): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...words.slice(chosen.name.split(" ").length), ...options],
      options: { ...chosen.options, json: { type: "boolean" } },
      allowPositionals: true,
    });
    const close = chosen.needsDatabase === false ? async () => {} : await openHouse();
    try {
      const { ok, data, text } = await chosen.run({ values, positionals });
      process.stdout.write(`${values.json ? JSON.stringify(data, null, 2) : text}\n`);
      return ok ? 0 : 1;
    } finally {
      await close();
    }
  } catch (error) {
    const misunderstood = error instanceof Misunderstood || (error instanceof TypeError && "code" in error);
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(misunderstood ? `${message}\nUse: ${chosen.name} ${chosen.usage}\n` : `${message}\n`);
    return misunderstood ? 2 : 1;
  }
}

/** The words before the first option name the verb and its subject. */
function split(args: string[]): [string[], string[]] {
  const first = args.findIndex((arg) => arg.startsWith("-"));
  return first === -1 ? [args, []] : [args.slice(0, first), args.slice(first)];
}

function overview(): string {
  const width = Math.max(...verbs.map(({ name }) => name.length));
  const lines = verbs.map(({ name, about }) => `  ${name.padEnd(width)}  ${about.split("\n")[0]}`);
  return `npm run cli -- VERB [--json] [--help]\n\n${lines.join("\n")}`;
}
