import { describe, expect, it, vi } from "vitest";
import { POST } from "@/app/api/crashes/route";
import { socketAddressHeader } from "@/lib/access/client";
import { newsroomDatabase } from "@/lib/platform/testing/database";

newsroomDatabase();

const report = { name: "TypeError", message: "x is undefined", stack: "at y", path: "/studio/tables" };

async function tell(body: unknown, address: string): Promise<{ status: number; json: Record<string, unknown> }> {
  const headers = { "content-type": "application/json", [socketAddressHeader]: address };
  const request = new Request("http://localhost:3000/api/crashes", {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  const response = await POST(request, { params: Promise.resolve({}) });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

describe("a crash in the browser", () => {
  it("stands in the log under the number that is answered", async () => {
    const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const { status, json } = await tell(report, "192.0.2.1");
    const line = JSON.parse(String(written.mock.lastCall?.[0])) as Record<string, unknown>;
    written.mockRestore();
    expect(status).toBe(200);
    expect(line).toMatchObject({
      level: "error",
      event: "crash",
      reference: json.reference,
      where: "browser",
      path: "/studio/tables",
      error: { name: "TypeError", message: "x is undefined", stack: "at y" },
    });
  });

  it.each([
    ["no path", { ...report, path: undefined }],
    ["a path that is an address", { ...report, path: "https://evil.example/" }],
    ["a message beyond its length", { ...report, message: "x".repeat(2_001) }],
    ["nothing", null],
  ])("is refused with %s", async (_, body) => expect((await tell(body, "192.0.2.2")).status).toBe(400));

  it("is heard twenty times an hour from one address, and still from others", async () => {
    const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    for (let count = 0; count < 20; count++) expect((await tell(report, "192.0.2.3")).status).toBe(200);
    const refused = await tell(report, "192.0.2.3");
    expect(refused.status).toBe(429);
    expect((await tell(report, "192.0.2.4")).status).toBe(200);
    written.mockRestore();
  });
});
