import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { POST } from "./[...nextauth]/route";

const form = "application/x-www-form-urlencoded";
const post = (body: string | null, type?: string) =>
  POST(
    new NextRequest("http://localhost:3000/api/auth/callback/password", {
      method: "POST",
      body,
      headers: type ? { "content-type": type } : {},
    }),
    { params: Promise.resolve({ nextauth: ["callback", "password"] }) },
  );

describe("what is sent to the sign-in and is no form", () => {
  it.each([
    ["broken JSON", "{", "application/json", 415],
    ["JSON", '{"email":"a@b.example"}', "application/json", 415],
    ["nothing", null, undefined, 415],
    ["a file", "--x\r\n", "multipart/form-data; boundary=x", 415],
    ["a form that is too long", `email=${"a".repeat(20_000)}`, form, 413],
  ])("%s is refused: %#", async (_, body, type, status) => expect((await post(body, type)).status).toBe(status));
});
