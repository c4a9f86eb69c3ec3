import { inOrder } from "@/components/reader/in-order";
import type { FrozenSource } from "@/lib/document/frozen-source";

type Props = { notes: readonly string[]; sources: Readonly<Record<string, FrozenSource>> };

/** The remarks and sources of a table, as they will stand under its chart. */
export function LinesUnder({ notes, sources }: Props) {
  return (
    <>
      {inOrder(notes).map(({ key, item }) => (
        <p key={key}>{item}</p>
      ))}
      {Object.entries(sources).map(([id, { outlet, title, language }]) => (
        <p key={id}>
          {outlet && `${outlet}, `}
          <cite lang={language}>{title}</cite>
        </p>
      ))}
    </>
  );
}
