import type { ReaderWords } from "./words";

/** Leads to itself, so that a reader can point others to this very place. Its sign is style: copied text is as it was written. */
export function Anchor({ to, name, words }: { to: string; name: string; words: ReaderWords }) {
  return (
    <a href={`#${to}`} className="anchor" aria-label={words("anchorTo", { name })}>
      <span className="anchor-sign" />
    </a>
  );
}
