import { SessionStore } from "../../src/app/session-store";
import { SessionWorks, type RunningWork } from "../../src/app/session-work";

/** Work that goes on until it is let go, or until it notices that it is cancelled. */
function openWork(): { readonly task: (work: RunningWork) => Promise<void>; readonly letGo: () => void } {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  return {
    task: async (work) => {
      work.step(0, 2, "Membaca lembar");
      await gate;
      work.stopIfCancelled();
    },
    letGo: () => {
      letGo();
    },
  };
}

describe("work that gives way", () => {
  it("shows its progress, and leaves the field to a command without a word", async () => {
    const store = new SessionStore();
    const works = new SessionWorks(store, () => undefined);
    const reading = openWork();
    const read = works.runQuietly("Baca tabel", reading.task, { isShown: true });
    expect(store.getState().work).toMatchObject({ label: "Membaca lembar", canCancel: true });

    const command = works.run("Periksa", (work) => {
      work.step(1, 3, "Memeriksa");
      return Promise.resolve("selesai");
    });
    expect(store.getState().work?.label).toBe("Periksa");
    reading.letGo();
    await expect(command).resolves.toBe("selesai");
    await read;
    expect(store.getState()).toMatchObject({ work: null, message: null });
  });

  it("can be cancelled by the user, and then says so", async () => {
    const store = new SessionStore();
    const works = new SessionWorks(store, () => undefined);
    const reading = openWork();
    const read = works.runQuietly("Baca tabel", reading.task, { isShown: true });
    works.cancel();
    expect(store.getState().work).toMatchObject({ label: "Membatalkan", canCancel: false });
    reading.letGo();
    await read;
    expect(store.getState().work).toBeNull();
    expect(store.getState().message?.text).toBe("Baca tabel dibatalkan; tidak ada yang diubah.");
  });

  it("runs once where it is asked twice, and not at all while a command runs", async () => {
    const works = new SessionWorks(new SessionStore(), () => undefined);
    const reading = openWork();
    let count = 0;
    const first = works.runQuietly("Baca tabel", (work) => {
      count++;
      return reading.task(work);
    });
    const second = works.runQuietly("Periksa ulang", () => {
      count++;
      return Promise.resolve();
    });
    reading.letGo();
    await Promise.all([first, second]);
    expect(count).toBe(1);

    const command = openWork();
    const running = works.run("Isi capaian", command.task);
    await works.runQuietly("Periksa ulang", () => {
      count++;
      return Promise.resolve();
    });
    command.letGo();
    await running;
    expect(count).toBe(1);
  });
});
