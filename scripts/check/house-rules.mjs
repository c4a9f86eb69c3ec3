const mostLines = 300;
const mostLinesOfTests = 600;

/** @returns {string[]} what this file does that the house does not want, one sentence each */
export function complaintsAbout(path, text) {
  return [tooLong, withoutGuard, silenced]
    .flatMap((rule) => rule(path, text) ?? [])
    .map((complaint) => `${path}: ${complaint}`);
}

function tooLong(path, text) {
  const lines = text.split("\n").length;
  const most = /\.(test|spec)\.tsx?$/.test(path) ? mostLinesOfTests : mostLines;
  const isData = path.startsWith("prisma/seed/");
  if (lines > most && !isData) return `has ${lines} lines; ${most} is the most. Is there a room of its own in it?`;
}

/** The suffix is the layer: such a file must break a browser's build, not slip into it. */
function withoutGuard(path, text) {
  const guarded = text.startsWith('import "server-only";');
  if (/\.server\.tsx?$/.test(path) && !guarded) return 'is a server file: its first line is import "server-only";';
}

function silenced(path, text) {
  const words = ["@ts-" + "ignore", "@ts-" + "nocheck", "biome-" + "ignore", "eslint-" + "disable"];
  const found = words.find((word) => text.includes(word));
  if (found && !path.startsWith("scripts/check/")) return `silences a check with ${found}`;
}
