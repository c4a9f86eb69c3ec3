import type { EditorView } from "@tiptap/pm/view";
import { acceptedFiles } from "@/lib/importing/files/file-names";

/** Opens the browser's own dialog for a file, and brings in what is chosen. Nothing chosen: nothing happens, and the caret is back. */
export function chooseFile(view: EditorView): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = acceptedFiles;
  input.dataset["intake"] = "";
  input.hidden = true;
  const end = () => {
    input.remove();
    view.focus();
  };
  input.addEventListener("cancel", end);
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    end();
    if (file) void bring(view, file);
  });
  // In the page, so that it can be found where a browser has no dialog of its own to show.
  document.body.append(input);
  input.click();
}

/** The scripts for it come when they are needed. */
export async function bring(view: EditorView, file: File): Promise<void> {
  const { bringInFile } = await import("./bring-in-file");
  await bringInFile(view, file);
}
