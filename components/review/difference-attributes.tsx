import type { AttributeChange } from "@/lib/review/difference-blocks";
import type { DifferenceSetting } from "./difference-setting";

/** Attributes that print: said in words after the block. */
export function Attributes({ changes, setting }: { changes: readonly AttributeChange[]; setting: DifferenceSetting }) {
  const { t } = setting;
  const shown = changes.filter(({ name }) => name in attributeKeys);
  return shown.map(({ name, before, after }) => (
    <span key={name} className="attribute-change">
      {" "}
      ({t(`attributes.${name}`)}: <del>{attributeValue(name, before, t)}</del> →{" "}
      <ins>{attributeValue(name, after, t)}</ins>)
    </span>
  ));
}

const attributeKeys = {
  eventDate: 1,
  unit: 1,
  numbered: 1,
  marker: 1,
  start: 1,
  kind: 1,
  locator: 1,
  colspan: 1,
  rowspan: 1,
  align: 1,
  alt: 1,
  credit: 1,
  licence: 1,
  decorative: 1,
  width: 1,
};

function attributeValue(name: string, value: unknown, t: DifferenceSetting["t"]): string {
  return name === "width" ? t(`widths.${String(value ?? "text")}`) : shownValue(value, t);
}

export function shownValue(value: unknown, t: DifferenceSetting["t"]): string {
  if (value === null || value === undefined || value === "") return t("nothing");
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  return String(value);
}
