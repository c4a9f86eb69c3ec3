/** For a picker. What a file truly is its bytes say. */
export const acceptedFiles = ".docx,.hwp,.hwpx,.md,.markdown,.html,.htm,.txt";

/** Whether a file's name is one of those that are read: of what was dropped, pictures and others are told apart by it. */
export function isNamedAsText(name: string): boolean {
  return acceptedFiles.split(",").some((ending) => name.toLowerCase().endsWith(ending));
}
