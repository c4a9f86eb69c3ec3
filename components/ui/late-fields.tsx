"use client";

import { late } from "./late";
import type { TextAreaProps } from "./text-area";
import type { TextFieldProps } from "./text-field";

const nothing = () => null;

/** Fields of dialogs on a page that must be there at once: they come with the dialog. */
export const LateTextField = late<TextFieldProps>(
  () => import("./text-field").then(({ TextField }) => ({ default: TextField })),
  nothing,
);
export const LateTextArea = late<TextAreaProps>(
  () => import("./text-area").then(({ TextArea }) => ({ default: TextArea })),
  nothing,
);
