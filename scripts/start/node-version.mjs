/** Ends the process with one sentence on a node that is too old. */
export function checkNodeVersion() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Imprimatur needs node 20.19 or newer, and this is ${process.versions.node}. Install a newer one: https://nodejs.org`,
  );
  process.exit(1);
}
