import { connect, createServer, type Server, type Socket } from "node:net";

/** The cable between a browser and the newsroom, which a journey can pull out: the browser's own "offline" leaves open streams alive. */
export class Cable {
  readonly address: string;
  readonly #server: Server;
  readonly #sockets: Set<Socket>;
  #isIn = true;

  private constructor(server: Server, sockets: Set<Socket>, address: string) {
    this.#server = server;
    this.#sockets = sockets;
    this.address = address;
  }

  /** A cable to this address, plugged in. */
  static async to(target: string): Promise<Cable> {
    const { hostname, port } = new URL(target);
    const sockets = new Set<Socket>();
    const keep = (socket: Socket) => {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => sockets.delete(socket));
      return socket;
    };
    const server = createServer((near) => {
      keep(near);
      if (!cable.#isIn) return void near.destroy();
      const far = keep(connect(Number(port), hostname));
      near.pipe(far).pipe(near);
      near.on("close", () => far.destroy());
      far.on("close", () => near.destroy());
    });
    const listening = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    const cable = new Cable(server, sockets, `http://localhost:${listening}`);
    return cable;
  }

  pull(): void {
    this.#isIn = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  plug(): void {
    this.#isIn = true;
  }

  async end(): Promise<void> {
    this.pull();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
