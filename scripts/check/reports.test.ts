import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../root.mjs";
import { readPlaywright, readVitest } from "./reports.mjs";

const file = (name: string, assertionResults: object[], more: object = {}) => ({
  name: join(root, name),
  status: "passed",
  assertionResults,
  ...more,
});

describe("readVitest", () => {
  it("names what failed, what passed at a second try, and a file that could not be loaded", () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [
        file("lib/a.test.ts", [
          { status: "passed", fullName: "fine", failureMessages: [] },
          { status: "passed", fullName: "slow once", failureMessages: ["Error: too late\n    at a line"] },
          { status: "failed", fullName: "wrong", failureMessages: ["\u001b[31mError: 1 is not 2\u001b[39m", "second"] },
        ]),
        file("lib/b.test.ts", [], { status: "failed", message: "no such module" }),
      ],
    };
    expect(readVitest(report)).toEqual({
      passed: 2,
      failed: 2,
      notes: [
        { name: join("lib", "b.test.ts"), second: false, why: "      no such module" },
        {
          name: `${join("lib", "a.test.ts")} › slow once`,
          second: true,
          why: "      Error: too late\n      at a line",
        },
        { name: `${join("lib", "a.test.ts")} › wrong`, second: false, why: "      Error: 1 is not 2" },
      ],
    });
  });
});

describe("readPlaywright", () => {
  it("names what failed and what passed at a second try, in suites however deep, and what broke outside of a test", () => {
    const spec = (title: string, status: string, ...messages: string[]) => ({
      file: "e2e/a.spec.ts",
      title,
      tests: [{ status, results: [...messages.map((message) => ({ error: { message } })), {}] }],
    });
    const report = {
      stats: { expected: 1, flaky: 1, unexpected: 1 },
      errors: [{ message: "the server went away" }],
      suites: [
        {
          specs: [spec("fine", "expected")],
          suites: [{ specs: [spec("shaky", "flaky", "late"), spec("wrong", "unexpected", "no", "no")] }],
        },
      ],
    };
    expect(readPlaywright(report)).toEqual({
      passed: 2,
      failed: 2,
      notes: [
        { name: "outside of a test", second: false, why: "      the server went away" },
        { name: "e2e/a.spec.ts › shaky", second: true, why: "      late" },
        { name: "e2e/a.spec.ts › wrong", second: false, why: "      no" },
      ],
    });
  });
});
