/** Frames that a dialog which is closing is waited for: a second. */
const patience = 60;

/** Whether a dialog laid over the desk holds the focus. */
export function isInDialog(): boolean {
  return Boolean(document.activeElement?.closest('[role="dialog"], [role="alertdialog"]'));
}

/**
 * Calls `then` when the dialog has given the focus back. Before that the caret is still the dialog's, and what is put into the page
 * would find itself behind the caret that the page gets back.
 */
export function afterDialog(then: () => void, frames = patience): void {
  requestAnimationFrame(() => {
    if (isInDialog() && frames > 0) afterDialog(then, frames - 1);
    else requestAnimationFrame(then);
  });
}
