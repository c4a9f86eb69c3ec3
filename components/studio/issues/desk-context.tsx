"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from "react";
import { useRefusalSentence } from "@/components/ui/refusal-message";
import { notify } from "@/components/ui/toast";
import type { ActionState } from "@/lib/access/action-state";
import type { IssueReadiness } from "@/lib/publishing/readiness";
import type { GoingOut } from "@/lib/publishing/going-out";
import type { GoingOutActions } from "./going-out/going-out-actions";
import type { Changed, IssueAction, IssueActions } from "./issue-actions";
import { type LivePages, useLivePages } from "./use-live-pages";

type Fields = Readonly<Record<string, unknown>>;

export type IssueDeskValue = {
  issueId: string;
  readiness: IssueReadiness;
  pages: LivePages;
  /** "제148호". */
  label: string;
  timeZone: string;
  owners: readonly { id: string; name: string }[];
  actions: IssueActions;
  going: GoingOut;
  goingActions: GoingOutActions;
  /** Makes a change with the version that the last one left; one after the other, however fast they come. */
  change: (action: IssueAction<Changed>, fields: Fields) => Promise<ActionState<Changed>>;
  /** The same, and says a refusal in a notice: for what has no form. */
  changeOrSay: (action: IssueAction<Changed>, fields: Fields) => Promise<boolean>;
};

const Desk = createContext<IssueDeskValue | null>(null);

/** What every part of an issue's desk asks. */
export function useIssueDesk(): IssueDeskValue {
  const desk = useContext(Desk);
  if (!desk) throw new Error("not at an issue's desk");
  return desk;
}

type Props = Pick<IssueDeskValue, "readiness" | "label" | "owners" | "actions" | "going" | "goingActions"> & {
  children: ReactNode;
};

export function IssueDeskProvider({ readiness, label, owners, actions, going, goingActions, children }: Props) {
  const { issue, publication } = readiness.arrangement;
  const change = useChanges(issue.id, issue.version);
  const pages = useLivePages(issue.id, readiness.pages);
  const sentence = useRefusalSentence("issues.refusals");
  const value = useMemo<IssueDeskValue>(
    () => ({
      ...{ readiness, pages, label, owners, actions, going, goingActions, change },
      ...{ issueId: issue.id, timeZone: publication.timeZone },
      async changeOrSay(action, fields) {
        const answer = await change(action, fields);
        if (!answer.ok) notify(sentence(answer.error), { tone: "problem" });
        return answer.ok;
      },
    }),
    [readiness, pages, label, owners, actions, going, goingActions, change, issue.id, publication.timeZone, sentence],
  );
  return <Desk value={value}>{children}</Desk>;
}

/** Changes in a row: each waits for the one before, since each has to name the version that it left. */
function useChanges(issueId: string, version: number): IssueDeskValue["change"] {
  const latest = useRef(version);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    latest.current = version;
  }, [version]);
  return useMemo(
    () => (action, fields) => {
      const answer = line.current.then(() => send(action, { issueId, version: latest.current, ...fields }));
      line.current = answer.then((given) => {
        if (given.ok) latest.current = given.value.version;
      });
      return answer;
    },
    [issueId],
  );
}

async function send(action: IssueAction<Changed>, input: Fields): Promise<ActionState<Changed>> {
  try {
    return await action(input);
  } catch {
    return { ok: false, error: { code: "unreachable", facts: {} } };
  }
}
