import { articleShapes } from "@/components/ui/state-mark";
import { StateShape } from "@/components/ui/state-shape";
import { type IssueOnBoard, isApproved } from "@/lib/articles/board";

/** The whole issue at a glance: one mark for each item in the order of its contents, a gap between sections. */
export function ReadinessStrip({ issue, label }: { issue: IssueOnBoard; label: string }) {
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-x-3 gap-y-1.5" aria-hidden="true">
        {issue.sections
          .filter(({ items }) => items.length > 0)
          .map((section) => (
            <span key={section.id} className="flex flex-wrap gap-1">
              {section.items.map((item) => (
                <span key={item.id} className={isApproved(item) ? undefined : "text-muted"}>
                  <StateShape name={item.article ? articleShapes[item.article.state] : "dotted"} />
                </span>
              ))}
            </span>
          ))}
      </div>
      <p className="tabular text-sm">{label}</p>
    </div>
  );
}
