import type { LeadView } from "@/lib/rendering/view";
import { Day } from "./day";
import { Inline } from "./inline";
import { NotesUnder } from "./notes";
import type { Setting } from "./words";

type Props = {
  lead: LeadView;
  setting: Setting /** False in lists: no links and no marks of notes. */;
  linked?: boolean;
};

/** The ■ line: one sentence, and the day of the event in parentheses. */
export function Lead({ lead, setting, linked = true }: Props) {
  const { words, language } = setting;
  return (
    <>
      <p className="lead">
        <Inline views={lead.children} words={words} linked={linked} />
        {lead.eventDate && (
          <span className="lead-day">
            {" "}
            (<Day day={lead.eventDate} language={language} as="year" />)
          </span>
        )}
      </p>
      {linked && <NotesUnder notes={lead.notes} words={words} />}
    </>
  );
}
