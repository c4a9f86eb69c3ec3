"use client";

import Link from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * A link that is fetched ahead when somebody points at it or tabs to it, not as soon as it is seen: a frame of ten links on each page would
 * otherwise have the server draw ten pages that nobody asked for, while the one that was asked for is still on its way.
 */
export function QuietLink(props: Omit<ComponentProps<typeof Link>, "prefetch">) {
  const [isWanted, setWanted] = useState(false);
  const want = () => setWanted(true);
  return (
    <Link {...props} prefetch={isWanted ? null : false} onPointerEnter={want} onFocus={want} onTouchStart={want} />
  );
}
