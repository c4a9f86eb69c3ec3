import { describe, expect, it } from "vitest";
import { EnvError, envHints, parseEnv } from "./env";

const good = { DATABASE_URL: "postgresql://a:b@localhost/c", AUTH_SECRET: "x".repeat(32) };

function failure(variables: Record<string, string>): string {
  try {
    parseEnv(variables);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  return "";
}

describe("parseEnv", () => {
  it("fills in what has a default; an empty variable counts as not set", () => {
    expect(parseEnv({ ...good, PORT: "", SMTP_URL: " " })).toMatchObject({
      NODE_ENV: "production",
      DATA_DIR: ".data",
      PORT: 3000,
      PUBLIC_URL: "http://localhost:3000",
      SMTP_URL: undefined,
    });
  });

  it("takes former secrets, separated by spaces; none is none", () => {
    const former = ["y".repeat(32), "z".repeat(40)];
    expect(parseEnv({ ...good, AUTH_SECRET_FORMER: ` ${former.join("\n ")} ` }).AUTH_SECRET_FORMER).toEqual(former);
    expect(parseEnv({ ...good, AUTH_SECRET_FORMER: " " }).AUTH_SECRET_FORMER).toEqual([]);
    expect(parseEnv(good).AUTH_SECRET_FORMER).toEqual([]);
  });

  it("takes the public address without its last slash", () => {
    expect(parseEnv({ ...good, PUBLIC_URL: "https://news.example.org/" }).PUBLIC_URL).toBe("https://news.example.org");
  });

  it.each([
    ["DATABASE_URL", "mysql://a/b"],
    ["DATABASE_URL", ""],
    ["AUTH_SECRET", "hunter2"],
    ["AUTH_SECRET_FORMER", `${"y".repeat(32)} hunter2`],
    ["PORT", "70000"],
    ["PORT", "web"],
    ["DATABASE_POOL_SIZE", "1"],
    ["PUBLIC_URL", "news.example.org"],
    ["SMTP_URL", "https://mail.example.org"],
    ["SAMPLE_PASSWORD", "hunter2"],
    ["NODE_ENV", "staging"],
    ["OIDC_ISSUER", "login"],
    ["S3_ENDPOINT", "s3.example.org"],
    ["S3_BUCKET", "Not A Bucket"],
    ["S3_PREFIX", "weekly"],
  ] as const)("%s=%s: names the variable, says what to set, repeats no value", (name, value) => {
    const message = failure({ ...good, [name]: value });
    expect(message).toMatch(new RegExp(`^${name} .+\\. Set it to `));
    expect(message).toContain(envHints[name]);
    if (value) expect(message.replace(envHints[name], "")).not.toContain(value);
  });

  it("says everything that is wrong at once", () => {
    const lines = failure({ OIDC_ISSUER: "https://login.example.org", ...good, AUTH_SECRET: "" }).split("\n");
    expect(lines).toHaveLength(1);
    expect(failure({ ...good, OIDC_ISSUER: "https://login.example.org" }).split("\n")).toHaveLength(2);
    expect(failure({ ...good, S3_ENDPOINT: "https://s3.example.org" }).split("\n")).toHaveLength(3);
    expect(failure({}).split("\n")).toHaveLength(2);
  });
});
