/** Something a person can mend: its message is a sentence with what to do, and needs no stack trace. */
export class StartError extends Error {
  name = "StartError";
}

const byCode = {
  ENOSPC: (where) => `The disk is full${where}. Free some space (about 500 MB) and start again.`,
  EDQUOT: (where) => `The disk quota is used up${where}. Free some space and start again.`,
  EROFS: (where) => `The disk can only be read${where}. Set DATA_DIR to a folder that can be written.`,
  EACCES: (where) =>
    `This user may not write${where}. Change the folder's owner, or set DATA_DIR to a folder of your own.`,
  EPERM: (where) =>
    `This user may not write${where}. Change the folder's owner, or set DATA_DIR to a folder of your own.`,
  ENOENT: (where) => `A folder cannot be made${where}. Set DATA_DIR to a folder that can be made and written.`,
  ENOTDIR: (where) => `What should be a folder is a file${where}. Set DATA_DIR to a folder.`,
};

/** One clear sentence for what commonly goes wrong; the whole error for what should never happen. */
export function explain(error) {
  const sentence = byCode[error?.code];
  if (sentence) return sentence(error.path ? ` at ${error.path}` : "");
  if (error instanceof Error && error.constructor === Error) return error.message;
  if (error?.name === "StartError" || error?.name === "EnvError") return error.message;
  return error?.stack ?? String(error);
}
