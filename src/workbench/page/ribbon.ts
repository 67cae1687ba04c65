/** One button of the ribbon, as the manifest describes it. */
export interface RibbonButton {
  /** The manifest's id: "Kinerja.periksa". */
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly description: string };
  /** The icon's addresses by pixel size, relative to the add-in's folder. */
  readonly icons: ReadonlyMap<number, string>;
  /** The action that it starts; null where it only shows the pane. */
  readonly actionId: string | null;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

/** Reads the ribbon's tab out of the manifest, in the words of its default language. Throws where it has none. */
export function readRibbon(manifest: Document): RibbonTab {
  const resources = new Map<string, string>();
  for (const element of manifest.querySelectorAll("Resources *[id]")) {
    resources.set(element.getAttribute("id") ?? "", element.getAttribute("DefaultValue") ?? "");
  }
  const source = manifest.querySelector("DefaultSettings > SourceLocation")?.getAttribute("DefaultValue") ?? "";
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  const text = (parent: Element, local: string): string =>
    resources.get(childOf(parent, local)?.getAttribute("resid") ?? "") ?? "";
  const icons = (parent: Element): ReadonlyMap<number, string> =>
    new Map(
      [...(childOf(parent, "Icon")?.children ?? [])].map((image) => {
        const address = resources.get(image.getAttribute("resid") ?? "") ?? "";
        return [
          Number(image.getAttribute("size")),
          address.startsWith(folder) ? address.slice(folder.length) : address,
        ] as const;
      }),
    );
  const button = (control: Element): RibbonButton => {
    const supertip = childOf(control, "Supertip") ?? control;
    return {
      id: control.getAttribute("id") ?? "",
      label: text(control, "Label"),
      tip: { title: text(supertip, "Title"), description: text(supertip, "Description") },
      icons: icons(control),
      actionId: control.querySelector("Action > FunctionName")?.textContent.trim() ?? null,
    };
  };
  const tab = manifest.querySelector("CustomTab");
  if (tab === null) throw new Error("manifest.xml holds no CustomTab.");
  return {
    label: text(tab, "Label"),
    groups: childrenOf(tab, "Group").map((group) => ({
      label: text(group, "Label"),
      buttons: childrenOf(group, "Control").map(button),
    })),
  };
}

function childrenOf(parent: Element, local: string): Element[] {
  return [...parent.children].filter((child) => child.localName === local);
}

function childOf(parent: Element, local: string): Element | undefined {
  return childrenOf(parent, local)[0];
}
