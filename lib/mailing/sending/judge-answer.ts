/** What a mail server's no means for the mail and for its subscriber. */
export type Verdict =
  /** There is no such mailbox: nothing more is sent there. */
  | "gone"
  /** This mail is not wanted, or the mailbox takes none now (full, policy); counted, and tried with the next issue. */
  | "refused"
  /** Not now: tried again. */
  | "later"
  /** It is our own sender or our right to send that is refused: nothing is the subscriber's fault. */
  | "ours";

type Answer = { readonly code: number; readonly command: string; readonly response: string };

/**
 * By the reply's code (RFC 5321, 4.2.1: 4yz later, 5yz for good), the command it answers, and the enhanced status in its text where there is one
 * (RFC 3463: X.1.x the address, X.2.1 the mailbox is closed, X.2.2 it is full, X.7.x policy).
 */
export function judgeAnswer({ code, command, response }: Answer): Verdict {
  if (!["RCPT TO", "DATA"].includes(command)) return "ours";
  if (code < 500) return "later";
  return judgeStatus(statusIn(response), command === "RCPT TO");
}

/** 5.1.1 out of what a server says; null where it says none. */
export function statusIn(response: string): string | null {
  return /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? null;
}

/** `aboutAddress`: what a no for good means without a status of its own. */
export function judgeStatus(status: string | null, aboutAddress: boolean): Exclude<Verdict, "ours"> {
  if (!status) return aboutAddress ? "gone" : "refused";
  if (!status.startsWith("5.")) return "later";
  const [, subject, detail] = status.split(".");
  if (subject === "1" || (subject === "2" && detail === "1")) return "gone";
  return "refused";
}
