"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { cx } from "./cx";
import { type FieldProps, fieldClass } from "./field-class";
import type { Option } from "./options";

type PlainSelectProps = Pick<FieldProps, "label" | "optional" | "hideLabel" | "className"> & {
  options: readonly Pick<Option, "id" | "label">[];
  /** Null: none is chosen, and the placeholder is read. */
  value: string | null;
  placeholder?: string;
  disabled?: boolean;
  onChange: (id: string) => void;
};

/** One of a few, chosen in the browser's own list: where a page must be there at once, and on phones the better one. With more to say of each option: Select. */
export function PlainSelect({ label, optional, hideLabel, className, ...field }: PlainSelectProps) {
  const t = useTranslations("common");
  const id = useId();
  const { options, value, placeholder, disabled, onChange } = field;
  return (
    <div className={cx(fieldClass, className)}>
      <label htmlFor={id} className={hideLabel ? "unseen" : "flex items-baseline gap-2 font-bold text-sm"}>
        {label}
        {optional && <span className="font-normal text-muted text-xs">{t("optional")}</span>}
      </label>
      <select
        id={id}
        value={value ?? ""}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
        className="field px-3 py-1.5 pointer-coarse:min-h-11"
      >
        {value === null && (
          <option value="" disabled>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
