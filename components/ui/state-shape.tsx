import type { ReactNode } from "react";

export type StateShapeName =
  | "dotted"
  | "hollow"
  | "half"
  | "returned"
  | "seal"
  | "clock"
  | "filled"
  | "struckSeal"
  | "struckFilled"
  | "barred"
  | "spike";

const circle = <circle cx="8" cy="8" r="5.5" />;

const shapes: Record<StateShapeName, ReactNode> = {
  dotted: <circle cx="8" cy="8" r="5.5" strokeDasharray="1.6 1.86" />,
  hollow: circle,
  half: (
    <>
      {circle}
      <path d="M8 2.5a5.5 5.5 0 0 0 0 11Z" fill="currentColor" stroke="none" />
    </>
  ),
  returned: <path d="M6.2 3.2 2.8 6.6l3.4 3.4M3.2 6.6h6.4a3.6 3.6 0 0 1 0 7.2H6.8" />,
  seal: (
    <>
      <rect x="2" y="2" width="12" height="12" rx="1" fill="var(--accent)" stroke="none" />
      <path d="M5 8.3 7.2 10.5 11.2 5.9" stroke="var(--accent-ink)" strokeWidth="1.7" />
    </>
  ),
  clock: (
    <>
      {circle}
      <path d="M8 5v3.2l2.1 1.4" />
    </>
  ),
  filled: <circle cx="8" cy="8" r="6.1" fill="currentColor" stroke="none" />,
  struckSeal: (
    <>
      <rect x="2" y="2" width="12" height="12" rx="1" fill="var(--accent)" stroke="none" />
      <path d="M1 10.2 15 5.8" stroke="var(--accent-ink)" strokeWidth="1.7" />
    </>
  ),
  struckFilled: (
    <>
      <circle cx="8" cy="8" r="6.1" fill="currentColor" stroke="none" />
      <path d="M1 10.2 15 5.8" stroke="var(--paper)" strokeWidth="1.7" />
    </>
  ),
  barred: (
    <>
      {circle}
      <path d="m4.2 4.2 7.6 7.6" />
    </>
  ),
  spike: <path d="M4 6.5h8M4 9h8M8 2v12M6.2 13.8h3.6" />,
};

/** The shape of a state, 16 px, in the colour of the words beside it. */
export function StateShape({ name }: { name: StateShapeName }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className="size-4 shrink-0 self-center forced-color-adjust-none"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  );
}
