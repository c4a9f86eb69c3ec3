import "@/components/reader/styles/reader.css";
import "./printed-article.css";
import { ArticlePage } from "@/components/reader/article-page";
import { Inline } from "@/components/reader/inline";
import type { ArticleView } from "@/lib/rendering/view";
import type { DifferenceSetting } from "./difference-setting";

type Props = {
  view: ArticleView;
  publication: { readonly slug: string; readonly title: string; readonly timeZone: string };
  setting: DifferenceSetting;
};

const nowhere = { issue: null, section: null, category: "", number: null, previous: null, next: null, address: null };

/** An article as readers will get it, before it stands anywhere: with the line that the issue's summary takes from it. */
export function PrintedArticle({ view, publication, setting }: Props) {
  const { words, language, t } = setting;
  const place = { ...nowhere, publication: { ...publication, publisher: "" } };
  return (
    <div className="printed reader !px-0" data-printed-text>
      <ArticlePage view={view} place={place} setting={{ words, language, timeZone: publication.timeZone }} />
      {view.summary.length > 0 && (
        <aside className="mt-8 border-rule border-t pt-4">
          <p className="text-muted text-sm">{t("summary")}</p>
          <p>
            <Inline views={view.summary} words={words} linked={false} />
          </p>
        </aside>
      )}
    </div>
  );
}
