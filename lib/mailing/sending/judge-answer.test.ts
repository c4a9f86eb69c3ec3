import { describe, expect, it } from "vitest";
import { judgeAnswer } from "./judge-answer";

describe("judgeAnswer", () => {
  it.each([
    [550, "RCPT TO", "550 5.1.1 no such user", "gone"],
    [550, "RCPT TO", "550 no such user here", "gone"],
    [553, "RCPT TO", "553 mailbox name not allowed", "gone"],
    [550, "RCPT TO", "550 5.2.1 mailbox disabled", "gone"],
    [552, "RCPT TO", "552 5.2.2 mailbox full", "refused"],
    [550, "RCPT TO", "550 5.7.1 blocked by policy", "refused"],
    [554, "DATA", "554 message looks like spam", "refused"],
    [550, "DATA", "550 5.1.1 no such user", "gone"],
    [451, "RCPT TO", "451 4.7.1 greylisted", "later"],
    [452, "DATA", "452 too busy", "later"],
    [421, "DATA", "421 closing", "later"],
    [550, "MAIL FROM", "550 5.7.1 sender not allowed", "ours"],
    [535, "AUTH PLAIN", "535 5.7.8 wrong password", "ours"],
    [530, "MAIL FROM", "530 must issue STARTTLS first", "ours"],
  ] as const)("%i after %s (%s) is %s", (code, command, response, verdict) => {
    expect(judgeAnswer({ code, command, response })).toBe(verdict);
  });
});
