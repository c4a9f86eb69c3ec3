import { scriptRuns } from "@/lib/rendering/script-runs";
import { inOrder } from "./in-order";
import { KeptText } from "./kept-text";

/** A headline or caption that is kept as plain text: runs in another script say their language, as they do in the article itself. */
export function Headline({ text, language }: { text: string; language: string }) {
  return inOrder(scriptRuns(text, language)).map(({ key, item: { text: run, lang } }) =>
    lang === null ? (
      <KeptText key={key} text={run} />
    ) : (
      <span key={key} lang={lang}>
        <KeptText text={run} />
      </span>
    ),
  );
}
