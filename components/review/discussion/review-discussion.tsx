"use client";

import "./highlights.css";
import { MessageSquarePlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { QuotedText } from "@/lib/articles/quoted-text";
import type { ThreadView } from "@/lib/review/discussion";
import CommentDialog, { type Said } from "./comment-dialog";
import type { DiscussionActions } from "./discussion-actions";
import { ThreadList } from "./thread-list";
import { useArticleNews } from "./use-article-news";
import { useDiscussion } from "./use-discussion";
import { useHighlights } from "./use-highlights";
import { useSelection } from "./use-selection";

type Props = { articleId: string; version: number; timeZone: string; actions: DiscussionActions };
/** What a new comment is about; "whole": the article. */
type About = QuotedText | "whole";

/** Beside the printed text: what is said about it. Selecting in the text, by mouse, keys or finger, offers to comment on it. */
export function ReviewDiscussion({ articleId, version, timeZone, actions }: Props) {
  const t = useTranslations("comments");
  const { discussion, refresh } = useDiscussion(articleId);
  const [active, activate] = useState<string | null>(null);
  const [about, setAbout] = useState<About | null>(null);
  const [selected, unselect] = useSelection();
  const router = useRouter();
  useArticleNews({ articleId, version }, (news) => {
    if (news !== "review") refresh();
    if (news !== "threads") router.refresh();
  });
  const threads = discussion?.threads ?? noThreads;
  const scrollTo = useHighlights(threads, active);
  const show = ({ id }: ThreadView) => {
    activate(id);
    scrollTo(id);
  };
  const send = ({ body, mentions, blocking }: Said) => {
    const at = about === "whole" || !about ? { whole: true } : about;
    return actions.open({ articleId, at, body, mentions, blocking });
  };
  return (
    <>
      <ThreadList
        {...{ threads, active, actions, timeZone, show }}
        people={discussion?.people ?? []}
        changed={refresh}
      />
      <p className="mt-3 text-muted text-xs">{t("selectHint")}</p>
      <Button size="sm" className="mt-2" onPress={() => setAbout("whole")}>
        {t("wholeArticle")}
      </Button>
      {selected && !about && <Offer comment={() => setAbout(selected)} />}
      {about && (
        <CommentDialog
          quote={about === "whole" ? "" : about.quote}
          people={discussion?.people ?? []}
          send={send}
          close={() => {
            setAbout(null);
            unselect();
            refresh();
          }}
        />
      )}
    </>
  );
}

const noThreads: readonly ThreadView[] = [];

/** Within reach of a thumb, and out of the way of the menu that the browser puts beside a selection. */
function Offer({ comment }: { comment: () => void }) {
  const t = useTranslations("comments");
  return (
    <div className="fixed inset-x-0 bottom-4 z-40 flex justify-center max-lg:bottom-20">
      <Button variant="primary" icon={<Icon of={MessageSquarePlus} />} onPress={comment}>
        {t("select")}
      </Button>
    </div>
  );
}
