import { request, type Server } from "node:http";
import { connect, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createLimitedServer } from "./http";

/** As in production, but with less patience, so that the test need not have it either. */
const short = { headers: 400, request: 800, check: 100 };
let server: Server;
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

async function serve(answer = "page"): Promise<number> {
  server = createLimitedServer((asked, response) => {
    asked.on("data", () => {}).on("end", () => response.end(answer));
  }, short);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

type Line = { socket: Socket; said: () => string; ended: Promise<void> };

function open(port: number): Line {
  const socket = connect(port, "127.0.0.1");
  sockets.push(socket);
  let said = "";
  socket.on("data", (bytes) => {
    said += bytes.toString("latin1");
  });
  socket.on("error", () => {});
  return { socket, said: () => said, ended: new Promise((done) => socket.on("close", () => done())) };
}

/** A letter now and then, for as long as the line holds. */
function dribble({ socket }: Line, letter: string): void {
  const timer = setInterval(() => !socket.destroyed && socket.write(letter), 50);
  socket.on("close", () => clearInterval(timer));
}

function read(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", agent: false }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode));
    })
      .on("error", reject)
      .end();
  });
}

describe("many slow connections", () => {
  it.each([
    ["that say nothing", "", ""],
    ["whose head never ends", "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ", "a"],
    ["whose body never ends", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n", "b"],
  ])("%s are closed after their time, and readers are served meanwhile", async (_, head, letter) => {
    const port = await serve();
    const lines = Array.from({ length: 200 }, () => open(port));
    for (const line of lines) {
      if (head) line.socket.write(head);
      if (letter) dribble(line, letter);
    }
    expect(await Promise.all([read(port), read(port), read(port)])).toEqual([200, 200, 200]);
    await Promise.all(lines.map(({ ended }) => ended));
    for (const { said } of lines) expect(said()).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
    expect(await read(port)).toBe(200);
  });
});

describe("a connection that is no request", () => {
  it.each([
    ["a null byte in the address", "GET /weekly/\0 HTTP/1.1\r\nHost: x\r\n\r\n", 400],
    ["a method that nobody knows", "BREW / HTTP/1.1\r\nHost: x\r\n\r\n", 400],
    ["a head without an end in sight", `GET / HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(20_000)}\r\n\r\n`, 431],
    ["an address without an end in sight", `GET /${"a".repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ["no host", "GET / HTTP/1.1\r\n\r\n", 400],
    [
      "two lengths",
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      400,
    ],
    ["nothing that can be read", "\x16\x03\x01\x02\x00 hello", 400],
  ])("(%s) is told so and closed", async (_, said, status) => {
    const port = await serve();
    const line = open(port);
    line.socket.write(said);
    await line.ended;
    expect(line.said()).toContain(`HTTP/1.1 ${status} `);
  });

  it("that asks and asks and reads nothing is closed before it fills the memory", async () => {
    const port = await serve("x".repeat(200_000));
    const line = open(port);
    line.socket.pause();
    line.socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(500));
    const open_ = () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));
    await expect.poll(open_).toBe(0);
  });
});
