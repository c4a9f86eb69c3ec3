import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";

export type PageHeaderProps = {
  title: ReactNode;
  /** The way here, without this page itself. */
  crumbs?: readonly Crumb[];
  /** One line under the title: what this is, how many there are. */
  children?: ReactNode;
  /** On the right: the one primary action and perhaps a few quiet ones. */
  actions?: ReactNode;
};

/** The head of every page of the studio: where one is, what this is, what can be done. */
export function PageHeader({ title, crumbs, children, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pb-6">
      <div className="flex min-w-0 flex-col gap-1">
        {crumbs && crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
        <h1 className="text-xl">{title}</h1>
        {children && <div className="text-muted">{children}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
