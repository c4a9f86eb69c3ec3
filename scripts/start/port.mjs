import { createServer } from "node:net";
import { StartError } from "./explain.mjs";

/** @throws StartError when another program listens there, or when this user may not */
export async function assertPortFree(port, host) {
  if (port === 0) return;
  await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(portError(error, port, host)));
    probe.listen(port, host, () => probe.close(resolve));
  });
}

export function portError(error, port, host) {
  if (error.code === "EADDRINUSE") {
    return new StartError(
      `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (error.code === "EACCES") {
    return new StartError(`This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`);
  }
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new StartError(`HOST is ${host}, which is not an address of this machine. Set it to localhost or 0.0.0.0.`);
  }
  return error;
}
