import { sealEdge, sealSigns, sealTilt } from "@/lib/kernel/seal-face";
import { cx } from "./cx";

export type SealProps = {
  /** Whose approval it is: the name is what is cut. */
  name: string;
  /** What the seal says in words: "Approved by 김서연 · 22 November 2026". */
  label: string;
  /** The length of a side. sm 28 px: beside a line. md 44 px: in a column about an article. lg 76 px: on a page that proves something. */
  size?: "sm" | "md" | "lg";
  /** Corrected since: the same seal with a line through it. */
  struck?: boolean;
  className?: string;
};

const sizes = { sm: "size-7", md: "size-11", lg: "size-19" };

/**
 * The product's signature: the impression of a seal, vermilion, square, with the name of whoever approved. It is drawn only
 * for an approval that stands; a published edition carries the seal of its sign-off.
 */
export function Seal({ name, label, size = "md", struck = false, className }: SealProps) {
  return (
    <svg
      viewBox="0 0 100 100"
      role="img"
      aria-label={label}
      className={cx("inline-block shrink-0 forced-color-adjust-none select-none", sizes[size], className)}
    >
      <title>{label}</title>
      <g transform={`rotate(${sealTilt(name)} 50 50)`}>
        <path
          d={sealEdge(name)}
          fillRule="evenodd"
          fill="var(--accent)"
          stroke="var(--accent)"
          strokeWidth="1.2"
          strokeLinejoin="round"
        />
        {size !== "sm" && (
          <rect x="8" y="8" width="84" height="84" rx="1.5" fill="none" stroke="var(--accent-ink)" strokeWidth="1.5" />
        )}
        {sealSigns(name).map((sign) => (
          <Cut key={`${sign.x} ${sign.y}`} {...sign} />
        ))}
        {struck && <path d="M-2 66 102 34" stroke="var(--ink)" strokeWidth="5" />}
      </g>
    </svg>
  );
}

/** A sign stretched into its cell, as a cutter fills the stone. Hangul fills its square; a capital is 0.72 em high. */
function Cut({ sign, x, y, width, height }: { sign: string; x: number; y: number; width: number; height: number }) {
  const hangul = /[가-힣]/.test(sign);
  const em = hangul ? height / 0.87 : height / 0.72;
  return (
    <text
      x={x + width / 2}
      y={y + height * (hangul ? 0.9 : 1)}
      textAnchor="middle"
      textLength={width}
      lengthAdjust="spacingAndGlyphs"
      fontSize={em}
      fontFamily="var(--sans)"
      fontWeight="650"
      fill="var(--accent-ink)"
    >
      {sign}
    </text>
  );
}
