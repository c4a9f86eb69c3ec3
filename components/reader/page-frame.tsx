import type { ReactNode } from "react";
import { SearchField } from "./search-field";
import { type Searched, SearchLink } from "./search-link";
import type { Setting } from "./words";

export type Crumb = { label: string; href: string };
export type TextFace = "sans" | "serif";

type Props = {
  setting: Setting;
  /** From the outside in; all lead somewhere, since the page itself is named by its heading. */
  crumbs: readonly Crumb[];
  face?: TextFace;
  /** What stands at the end of the head line, such as the way to past issues. */
  aside?: ReactNode;
  /** The publication that is searched from here; null: the whole house. Absent in a preview. */
  search?: Searched | null;
  footer?: ReactNode;
  children: ReactNode;
};

/** A public page: the head line, the one main part, the foot. No script, no banner. */
export function PageFrame({ setting, crumbs, face = "sans", aside, search, footer, children }: Props) {
  const { words, language } = setting;
  return (
    <div className="reader" data-face={face} lang={language}>
      {search && <SearchLink slug={search.slug} title={search.title} />}
      <a href="#main" className="skip">
        {words("skip")}
      </a>
      {(crumbs.length > 0 || aside || search !== undefined) && (
        <header className="head-line">
          {crumbs.length > 0 && <Path crumbs={crumbs} label={words("path")} />}
          {aside}
          {search !== undefined && <SearchField publication={search?.slug ?? ""} words={words} />}
        </header>
      )}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {footer && <footer className="foot">{footer}</footer>}
    </div>
  );
}

function Path({ crumbs, label }: { crumbs: readonly Crumb[]; label: string }) {
  return (
    <nav aria-label={label} className="path">
      <ol>
        {crumbs.map(({ label: name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
