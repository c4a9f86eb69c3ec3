// Stands in for "server-only" outside Next (tests, command line, our own server process): see vitest.config.ts, tsconfig.node.json.
export {};
