export type NoticeKind = "info" | "error";

/** The line below the ribbon that says what happened; errors are read out at once by screen readers. */
export class Notice {
  private readonly text = document.createElement("p");

  constructor(private readonly target: HTMLElement) {
    const close = document.createElement("button");
    close.type = "button";
    close.className = "notice-close";
    close.setAttribute("aria-label", "Tutup pesan");
    close.textContent = "×";
    close.addEventListener("click", () => {
      this.clear();
    });
    this.target.append(this.text, close);
    this.clear();
  }

  show(kind: NoticeKind, message: string): void {
    this.target.hidden = false;
    this.target.dataset["kind"] = kind;
    this.text.setAttribute("role", kind === "error" ? "alert" : "status");
    this.text.textContent = message;
  }

  clear(): void {
    this.target.hidden = true;
    this.text.textContent = "";
  }
}
