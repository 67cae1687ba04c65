/** An element of this page by its id and kind; the page's own HTML has it, so a missing one is a fault in the page. */
export function pageElement<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`#${id} is missing in the page.`);
  return element;
}
