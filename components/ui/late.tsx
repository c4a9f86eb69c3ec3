"use client";

import { type ComponentType, useEffect, useState } from "react";

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

/** What may be asked of a part before it stands in the page. */
export type LatePart = { readonly fetchSoon: () => void; readonly isThere: () => boolean };

/**
 * A part whose script comes after the page: fetched once the page is drawn, so that it is there when the network is not. If it could
 * not be fetched, `Failed` stands in its place until the network is back; the page around it goes on, which `React.lazy` does not grant.
 */
export function late<Props extends object>(
  load: Load<Props>,
  Failed: ComponentType<Props>,
): ComponentType<Props> & LatePart {
  let part: ComponentType<Props> | null = null;
  const fetchPart = () =>
    load().then((loaded) => {
      part = loaded.default;
      return part;
    });

  function Late(props: Props) {
    const [Part, setPart] = useState(() => part);
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      if (Part) return;
      const attempt = () =>
        fetchPart()
          .then((loaded) => setPart(() => loaded))
          .catch(() => setFailed(true));
      attempt();
      window.addEventListener("online", attempt);
      return () => window.removeEventListener("online", attempt);
    }, [Part]);
    if (Part) return <Part {...props} />;
    return hasFailed ? <Failed {...props} /> : null;
  }

  /** For an effect of the page, when it is idle. A failure is told when the part is asked for. */
  Late.fetchSoon = () => {
    if (!part) fetchPart().catch(() => undefined);
  };
  Late.isThere = () => part !== null;
  return Late;
}
