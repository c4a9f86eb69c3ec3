"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { RowList } from "./row-list";

type Props<Value> = { list: RowList<Value>; index: number; children: ReactNode };

/** One row of an editable list with its buttons. */
export function RowFrame<Value>({ list, index, children }: Props<Value>) {
  const t = useTranslations("settings.rows");
  const number = index + 1;
  return (
    <li className="flex items-start gap-1.5">
      <div className="flex min-w-0 flex-1 flex-wrap gap-2">{children}</div>
      <div className="flex shrink-0 pt-1">
        <Button
          variant="quiet"
          size="sm"
          className="data-disabled:border-transparent"
          aria-label={t("up", { number })}
          isDisabled={index === 0}
          onPress={() => list.move(index, -1)}
          icon={<Icon of={ArrowUp} />}
        />
        <Button
          variant="quiet"
          size="sm"
          className="data-disabled:border-transparent"
          aria-label={t("down", { number })}
          isDisabled={index === list.rows.length - 1}
          onPress={() => list.move(index, 1)}
          icon={<Icon of={ArrowDown} />}
        />
        <Button
          variant="quiet"
          size="sm"
          className="data-disabled:border-transparent"
          aria-label={t("remove", { number })}
          onPress={() => list.remove(index)}
          icon={<Icon of={X} />}
        />
      </div>
    </li>
  );
}
