/** A fill, what is legible on it, and the outline that a fill close to the paper needs. */
export type Tone = { readonly fill: string; readonly on: string; readonly edge: string | null };

/** One hue and greys. `tones[0]` is the hue. */
export type ChartPalette = {
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly paper: string;
  /** For what stands beside the one that is in colour. */
  readonly quiet: Tone;
  readonly tones: readonly [Tone, Tone, Tone, Tone, Tone];
};

/** On paper and in a PDF: plain colours. */
export const printPalette: ChartPalette = {
  ink: "#1b1a17",
  muted: "#5c574d",
  rule: "#dcd6c8",
  paper: "#ffffff",
  quiet: { fill: "#a9a294", on: "#1b1a17", edge: null },
  tones: [
    { fill: "#2b5c96", on: "#ffffff", edge: null },
    { fill: "#4b473f", on: "#ffffff", edge: null },
    { fill: "#8d8676", on: "#1b1a17", edge: null },
    { fill: "#c3bcac", on: "#1b1a17", edge: "#8d8676" },
    { fill: "#e6e1d5", on: "#1b1a17", edge: "#8d8676" },
  ],
};

/** On screen: custom properties, which the page sets for light, dark and print, and the print's colours where nothing sets them. */
export const screenPalette: ChartPalette = {
  ink: themed("ink", printPalette.ink),
  muted: themed("muted", printPalette.muted),
  rule: themed("rule", printPalette.rule),
  paper: themed("paper", printPalette.paper),
  quiet: themedTone("quiet", printPalette.quiet),
  tones: [
    themedTone("1", printPalette.tones[0]),
    themedTone("2", printPalette.tones[1]),
    themedTone("3", printPalette.tones[2]),
    themedTone("4", printPalette.tones[3]),
    themedTone("5", printPalette.tones[4]),
  ],
};

function themedTone(name: string, { fill, on, edge }: Tone): Tone {
  return {
    fill: themed(name, fill),
    on: themed(`on-${name}`, on),
    edge: edge && themed("edge", edge),
  };
}

function themed(name: string, fallback: string): string {
  return `var(--chart-${name}, ${fallback})`;
}
