import type { ReferenceView } from "@/lib/rendering/view";
import type { ReaderWords } from "./words";

/** A source in one line: 출처: outlet, and its title in the language it was written in. */
export function SourceLine({ source, words }: { source: ReferenceView; words: ReaderWords }) {
  const { title, language, outlet, url } = source;
  const named = <cite lang={language || undefined}>{title}</cite>;
  return (
    <>
      {outlet ? words("source", { outlet }) : words("sourceUnnamed")}, {url ? <a href={url}>{named}</a> : named}
    </>
  );
}
