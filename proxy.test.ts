import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { proxy } from "./proxy";

const policyOf = () =>
  proxy(new NextRequest("http://localhost:3000/studio")).headers.get("content-security-policy") ?? "";

describe("proxy", () => {
  it("allows no script but those of this very answer", () => {
    const scripts = /script-src ([^;]+)/.exec(policyOf())?.[1] ?? "";
    expect(scripts).toMatch(/^'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'$/);
    expect(policyOf()).not.toBe(policyOf());
  });

  it.each(["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])("holds %s", (rule) => {
    expect(policyOf()).toContain(rule);
  });
});
