/**
 * Tells the server what broke in this browser, and answers the number under which it stands in the log. Undefined when the server
 * cannot be told: then there is no number to show. Never rejects.
 */
export async function reportCrash(error: Error): Promise<string | undefined> {
  const report = {
    name: error.name.slice(0, 100),
    message: error.message.slice(0, 2_000),
    stack: error.stack?.slice(0, 10_000),
    path: location.pathname.slice(0, 500),
  };
  try {
    const answer = await fetch("/api/crashes", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(report),
    });
    return answer.ok ? ((await answer.json()) as { reference: string }).reference : undefined;
  } catch {
    return undefined;
  }
}
