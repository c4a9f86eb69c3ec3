import { readFileSync } from "node:fs";

/**
 * What Prisma's CLI asks for on the command line:
 * `--version`, `--datasource '{"url":…}'`, `--datamodels FILE…`, `cli VERB`.
 */
export function parseArguments(args) {
  const valuesOf = (name) => args.flatMap((arg, index) => (arg === name ? [args[index + 1]] : []));
  const [datasource] = valuesOf("--datasource");
  const verb = args.indexOf("cli");
  return {
    version: args.includes("--version"),
    command: verb === -1 ? undefined : args[verb + 1],
    url: datasource ? JSON.parse(datasource).url : undefined,
    readDatamodels: () => valuesOf("--datamodels").map((path) => [path, readFileSync(path, "utf8")]),
  };
}
