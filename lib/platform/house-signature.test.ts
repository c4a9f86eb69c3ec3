import { afterEach, describe, expect, it, vi } from "vitest";

const now = "n".repeat(32);
const before = "b".repeat(32);

/** The house as it starts with these secrets. */
async function houseWith(secret: string, former = "") {
  vi.resetModules();
  vi.stubEnv("AUTH_SECRET", secret);
  vi.stubEnv("AUTH_SECRET_FORMER", former);
  const [signature, sealed] = await Promise.all([import("./house-signature.server"), import("./sealed-secret.server")]);
  return { ...signature, ...sealed };
}

afterEach(() => vi.unstubAllEnvs());

describe("whoever gives the house another secret", () => {
  it("keeps what it signed and sealed as long as it names the former one", async () => {
    const old = await houseWith(before);
    const signature = old.signatureFor("mailing.reader", "x");
    const sealed = old.sealSecret("webhook", "secret");
    expect(old.isSignatureFor("mailing.reader", "x", signature)).toBe(true);

    const changed = await houseWith(now, before);
    expect(changed.signatureFor("mailing.reader", "x")).not.toBe(signature);
    expect(changed.isSignatureFor("mailing.reader", "x", signature)).toBe(true);
    expect(changed.openSecret("webhook", sealed)).toBe("secret");
    const anew = changed.sealSecret("webhook", "secret");

    const forgotten = await houseWith(now);
    expect(forgotten.isSignatureFor("mailing.reader", "x", signature)).toBe(false);
    expect(forgotten.openSecret("webhook", sealed)).toBeNull();
    expect(forgotten.openSecret("webhook", anew)).toBe("secret");
  });

  it("opens nothing of another use, of another text, or with a piece of it", async () => {
    const house = await houseWith(now, before);
    const signature = house.signatureFor("mailing.reader", "x");
    for (const [use, said, shown] of [
      ["mailing.bounces", "x", signature],
      ["mailing.reader", "y", signature],
      ["mailing.reader", "x", signature.slice(0, -1)],
      ["mailing.reader", "x", ""],
      ["mailing.reader", "x", `${signature.slice(0, -1)}é`],
    ] as const)
      expect(house.isSignatureFor(use, said, shown), shown).toBe(false);
  });
});
