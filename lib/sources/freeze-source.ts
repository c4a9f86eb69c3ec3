import { type FrozenSource, referenceFacts } from "@/lib/document/frozen-source";
import type { SourceInput } from "./source";

type Extra = keyof typeof referenceFacts;
const extras = Object.keys(referenceFacts) as Extra[];

/** What a revision freezes of a source. What is not known is left out, so that a source without it hashes as it always did. */
export function freezeSource(source: SourceInput): FrozenSource {
  const { title, titleTranslation, outlet, language, url, archiveUrl, publishedOn, accessedOn } = source;
  const known = extras.flatMap((name): [Extra, string][] => (source[name] ? [[name, source[name]]] : []));
  return {
    ...{ title, titleTranslation, outlet, language, url, archiveUrl, publishedOn, accessedOn },
    ...Object.fromEntries(known),
  };
}
