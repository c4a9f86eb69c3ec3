import type { HangulStyles, NumberingLevel, ParagraphShape } from "../hangul/hangul-styles";
import type { Letters } from "../page-markup";
import { type HwpRecord, tags, textAt, u16, u32 } from "./hwp-records";

/** Reads the shapes of a Hangul 5.0 file out of its `DocInfo`. Their ids are their places, from 0; those of numberings from 1. */
export function hwpStyles(records: readonly HwpRecord[]): HangulStyles {
  const each = <Value>(tag: number, first: number, read: (data: DataView) => Value) =>
    new Map(
      records
        .filter((record) => record.tag === tag)
        .map(({ data }, index) => [String(index + first), read(data)] as const),
    );
  return {
    paragraphs: each(tags.paraShape, 0, paragraphShape),
    letters: each(tags.charShape, 0, lettersOf),
    numberings: each(tags.numbering, 1, numberingLevels),
  };
}

const kinds = [null, "outline", "number", "bullet"] as const;
const aligns: readonly string[] = ["", "", "right", "center"];

function paragraphShape(data: DataView): ParagraphShape {
  const settings = u32(data, 0);
  const kind = kinds[(settings >>> 23) & 3] ?? null;
  const list = u16(data, 30);
  return {
    heading: kind
      ? { kind, list: String(kind === "outline" && list === 0 ? 1 : list), level: (settings >>> 25) & 7 }
      : null,
    align: aligns[(settings >>> 2) & 7] ?? "",
  };
}

function lettersOf(data: DataView): Letters {
  const settings = u32(data, 46);
  const isOn = (bit: number) => ((settings >>> bit) & 1) === 1;
  const shade = u32(data, 60);
  return {
    italic: isOn(0),
    bold: isOn(1),
    underline: ((settings >>> 2) & 3) === 1,
    strike: ((settings >>> 18) & 7) !== 0,
    raised: isOn(15) ? "sup" : isOn(16) ? "sub" : null,
    highlight: data.byteLength >= 64 && shade !== 0xffffffff && (shade & 0xffffff) !== 0xffffff,
    coloured: (u32(data, 52) & 0xffffff) !== 0,
  };
}

/** Seven levels: twelve bytes of looks, then the sign as it is drawn (`^1.`), then where the list starts. */
function numberingLevels(data: DataView): NumberingLevel[] {
  const levels: NumberingLevel[] = [];
  let at = 0;
  for (let level = 0; level < 7 && at + 14 <= data.byteLength; level += 1) {
    const { text, end } = textAt(data, at + 12);
    levels.push({ start: 1, isClosed: text.trim().endsWith(")") });
    at = end;
  }
  return levels.map((level, index) => ({ ...level, start: u32(data, at + 2 + index * 4) || 1 }));
}
