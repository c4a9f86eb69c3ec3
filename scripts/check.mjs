// `npm run check`: whether the work is sound. Runs every step, names those that failed, and ends with how many tests passed and failed.
// `npm run check -- STEP …` runs only these steps.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runStep } from "./check/run-step.mjs";
import { steps } from "./check/steps.mjs";

const wanted = process.argv.slice(2);
const strange = wanted.filter((name) => !steps.some((step) => step.name === name));
if (strange.length > 0) {
  console.error(`No step is called ${strange.join(", ")}. Steps: ${steps.map((step) => step.name).join(", ")}.`);
  process.exit(2);
}

const reports = mkdtempSync(join(tmpdir(), "imprimatur-check-"));
const results = [];
// The newsroom of the journeys goes with a run that went well; of one that did not, it is there to be looked at.
const newsroom = process.env.E2E_DATA_DIR ? null : mkdtempSync(join(tmpdir(), "imprimatur-journeys-"));
if (newsroom) process.env.E2E_DATA_DIR = newsroom;
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const missing = (step.needs ?? []).filter((name) => results.some((result) => result.name === name && !result.ok));
  if (missing.length > 0) {
    console.log(`\n── ${step.name}: left out, since ${missing.join(", ")} failed`);
    results.push({ name: step.name, ok: false, passed: 0, failed: 0, notes: [] });
  } else {
    results.push(await runStep(step, reports));
  }
}
rmSync(reports, { recursive: true, force: true });

const failedSteps = results.filter(({ ok }) => !ok);
const journeys = results.find(({ name }) => name === "journeys");
if (newsroom && (journeys?.ok ?? true)) rmSync(newsroom, { recursive: true, force: true });
const sum = (field) => results.reduce((total, result) => total + result[field], 0);
// A step that failed without a failing test of its own (formatting, types) counts as one failure.
const failed = sum("failed") + failedSteps.filter((result) => result.failed === 0).length;

console.log("");
for (const { name, ok, seconds } of results)
  console.log(`${ok ? "  ok    " : "  FAILED"}  ${name}${seconds ? `  ${seconds} s` : ""}`);
// By name at the very end: of a long run, its last lines are often all that is kept.
for (const second of [true, false]) {
  const notes = results.flatMap(({ notes }) => notes.filter((note) => note.second === second));
  if (notes.length > 0) console.log(`\n${second ? "Passed only at a second try" : "Failed"}:`);
  for (const { name, why } of notes) console.log(`    ${name}\n${why}`);
}
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.map(({ name }) => name).join(", ")}`);
console.log(`\n${sum("passed")} passed, ${failed} failed`);
process.exitCode = failedSteps.length > 0 ? 1 : 0;
