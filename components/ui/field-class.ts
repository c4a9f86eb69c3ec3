import type { ReactNode } from "react";

/** What every field has in common. */
export type FieldProps = {
  /** What it asks for: a noun, always shown. */
  label: string;
  /** One sentence that helps to fill it in; stands under the label. */
  description?: ReactNode;
  /** Says "optional" beside the label. Most fields are required, so it is the others that say something. */
  optional?: boolean;
  /** Hides the label from the eye where the place makes it plain (a filter in a bar); it is still read out. */
  hideLabel?: boolean;
  className?: string;
};

/** The distance between the parts of a field. */
export const fieldClass = "group/field flex min-w-0 flex-col gap-1.5";
