import { expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { readUnsubscribeToken, unsubscribeToken } from "./unsubscribe-token.server";

const said = { userId: newId(), kind: "reply" } as const;
const token = unsubscribeToken(said);

it("says whose and what", () => expect(readUnsubscribeToken(token)).toEqual(said));

it.each([
  ["another person", token.replace(said.userId, newId())],
  ["another kind", token.replace(".reply.", ".mention.")],
  ["a kind that is none", token.replace(".reply.", ".everything.")],
  ["half a signature", token.slice(0, -10)],
  ["no signature", token.split(".").slice(0, 2).join(".")],
  ["something behind it", `${token}.x`],
  ["nothing", ""],
])("refuses %s", (_, given) => expect(readUnsubscribeToken(given)).toBeNull());
