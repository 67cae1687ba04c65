import { pageElement } from "./page-element";

/** Asks in a dialog of the page; answers false where the user cancels. */
export async function askQuestion(text: string, yes: string): Promise<boolean> {
  const dialog = pageElement("question", HTMLDialogElement);
  pageElement("question-text", HTMLElement).textContent = text;
  pageElement("question-yes", HTMLButtonElement).textContent = yes;
  dialog.returnValue = "no";
  dialog.showModal();
  await new Promise((resolve) => {
    dialog.addEventListener("close", resolve, { once: true });
  });
  return dialog.returnValue === "yes";
}
