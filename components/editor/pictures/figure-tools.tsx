"use client";

import { useTranslations } from "next-intl";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { Button } from "react-aria-components/Button";
import { figureWidths } from "@/lib/document/nodes/figure";
import { useDesk, useSession, useSessionValue } from "../desk";
import { figureAt, removeFigure, setFigureWidth } from "./picture-commands";

const shape =
  "h-7 shrink-0 rounded-sm px-2 text-ink data-hovered:bg-sunken data-pressed:bg-rule data-selected:bg-rule pointer-coarse:h-10";

/** What can be done with the picture at the caret. */
export function FigureTools() {
  const t = useTranslations("media.figure");
  const session = useSession();
  const { pick } = useDesk();
  const width = useSessionValue(({ state }) => String(figureAt(state)?.node.attrs.width ?? ""), "");
  return (
    <>
      {figureWidths.map((name) => (
        <ToggleButton
          key={name}
          preventFocusOnPress
          isSelected={width === name}
          onChange={() => session?.run(setFigureWidth(name))}
          className={shape}
        >
          {t(`widths.${name}`)}
        </ToggleButton>
      ))}
      <Button preventFocusOnPress onPress={() => pick("otherPicture")} className={shape}>
        {t("replace")}
      </Button>
      <Button preventFocusOnPress onPress={() => session?.run(removeFigure)} className={shape}>
        {t("remove")}
      </Button>
    </>
  );
}
