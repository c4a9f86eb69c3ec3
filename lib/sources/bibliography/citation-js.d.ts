// The parts of these packages that are used: they bring no types.
declare module "@citation-js/core" {
  export const plugins: {
    readonly input: {
      chain(text: unknown, options: { forceType: string; generateGraph: boolean }): Record<string, unknown>[];
    };
    readonly output: { format(name: string, entries: readonly object[], options?: object): string };
    readonly config: { get(name: "@bibtex"): { format: { asciiOnly: boolean; useIdAsLabel: boolean } } };
  };
}
declare module "@citation-js/plugin-bibtex" {}
declare module "@citation-js/plugin-ris" {}
