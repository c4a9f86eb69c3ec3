import { describe, expect, it } from "vitest";
import { emptyDocument, parseDocument } from "./document";

function problemOf(value: unknown) {
  const parsed = parseDocument(value);
  return parsed.ok ? "accepted" : parsed.error.facts.problem;
}

/** A document with one link. */
function linked(href: unknown) {
  const [title, lead, summary, , references] = emptyDocument({ title: "가" }).content;
  const text = { type: "text", text: "가", marks: [{ type: "link", attrs: { href } }] };
  return { type: "doc", content: [title, lead, summary, { type: "paragraph", content: [text] }, references] };
}

describe("a link", () => {
  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "blob:https://example.org/1",
    "ftp://example.org/",
    "//example.org/",
    "/studio",
    "example.org",
    "#top",
    "",
    "https:",
    "https://",
    "https:///example.org",
    "https:example.org",
    "https:\\\\example.org",
    "https://example.org\\@evil.example",
    "https://example.org@evil.example/",
    "https://user:secret@example.org/",
    "https://exa mple.org/",
    "https://example.org/ onclick=x",
    'https://example.org/"onclick="x',
    "https://example.org/<script>",
    "https://example.org/\u202egpj.exe",
    "https://example.org:99999/",
    "https://[::1",
    "mailto:",
    "mailto:nobody",
    "mailto:a@b?bcc=everybody@c",
    "mailto:javascript:alert(1)@b",
    `https://example.org/${"a".repeat(2000)}`,
    7,
    null,
    ["https://example.org/"],
  ])("refuses a link to %j", (href) => {
    expect(problemOf(linked(href))).toBe("attribute");
  });

  it.each([
    "https://example.org",
    "HTTPS://EXAMPLE.ORG/A",
    "http://example.org:8080/a/b?c=d&e=f#g",
    "https://한국.example/뉴스?제목=과학|기술",
    "https://xn--3e0b707e.example/",
    "https://192.0.2.1/",
    "https://[2001:db8::1]/",
    "mailto:desk@example.org",
  ])("lets a link go to %s", (href) => expect(problemOf(linked(href))).toBe("accepted"));
});
