import { relative } from "node:path";
import { root } from "../root.mjs";

/**
 * What a runner's report says.
 * @typedef {{ passed: number, failed: number, notes: { name: string, second: boolean, why: string }[] }} Outcome
 * `notes` has every test that failed (`second` false), and every one that passed only at its second try (`second` true), each with
 * the first lines of its reason.
 */

/** Lines of a reason that stand at the end of a run, and letters of each. */
const LINES = 4;
const LETTERS = 300;

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

const firstLines = (text = "") =>
  text
    .replace(COLOURS, "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, LINES)
    .map((line) => `      ${line.trim().slice(0, LETTERS)}`)
    .join("\n");

/**
 * Reads the report of vitest's `json` reporter. A test file that cannot be loaded holds no failed test, and is one.
 * @returns {Outcome}
 */
export function readVitest({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  );
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === "failed" || (status === "passed" && failureMessages?.length))
      .map(({ status, fullName, failureMessages }) => ({
        name: `${relative(root, name)} › ${fullName}`,
        second: status === "passed",
        why: firstLines(failureMessages[0]),
      })),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    notes: [
      ...broken.map(({ name, message }) => ({ name: relative(root, name), second: false, why: firstLines(message) })),
      ...tests,
    ],
  };
}

/** Every spec of a report's suites, however deep. */
const specsOf = (suites = []) => suites.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites)]);

/**
 * Reads the report of Playwright's `json` reporter. What went wrong outside of a test counts as one failure each.
 * @returns {Outcome}
 */
export function readPlaywright({ stats, errors, suites }) {
  const notes = specsOf(suites).flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ status, results }) => ({
        name: `${file} › ${title}`,
        second: status === "flaky",
        why: firstLines(results.find(({ error }) => error)?.error.message),
      })),
  );
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    notes: [
      ...errors.map(({ message }) => ({ name: "outside of a test", second: false, why: firstLines(message) })),
      ...notes,
    ],
  };
}
