import { join, relative } from "node:path";

/** What a person needs next: the address, and how to sign in. Passwords are shown once, when they are made. */
export function printWelcome({ url, folder, beginning: { signIns, isNew, adminLink } }) {
  console.log(`\n  Imprimatur is running: ${url}\n`);
  if (adminLink) console.log(`  Make the first administrator (this link works once):\n  ${adminLink}\n`);
  if (signIns)
    printSignIns(signIns, { isNew, file: join(relative(process.cwd(), folder) || ".", "sample-sign-ins.json") });
  console.log("  Ctrl-C stops it.");
}

function printSignIns(signIns, { isNew, file }) {
  const width = Math.max(...signIns.map(({ email }) => email.length));
  console.log(`  Sample sign-ins (${url(file)}):`);
  for (const { email, role, name } of signIns) console.log(`    ${email.padEnd(width)}  ${role}, ${name}`);
  if (isNew && signIns[0]) console.log(`  Password of all of them: ${signIns[0].password}`);
  console.log("");
}

const url = (file) => `passwords in ${file}`;
