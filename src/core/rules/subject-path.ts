import type { Cascade } from "../model/cascade";
import { LEVEL_LIST } from "../model/level";

/**
 * Where a subject belongs, in names only: "anggaran/program rehabilitasi sosial/penyediaan sandang". It makes a finding's
 * fingerprint, so it holds no row, no column and no sheet name: an accepted finding survives inserted rows and renamed
 * sheets. A kode stands for the name where the row has one. Null where the id belongs to nothing in the cascade.
 */
export function createSubjectPath(cascade: Cascade): (id: string) => string | null {
  const paths = new Map<string, string>();

  const pathOfSimpul = (id: string): string | null => {
    const known = paths.get(id);
    if (known !== undefined) return known;
    const simpul = cascade.simpulById.get(id);
    if (simpul === undefined) return null;
    // A parent always stands on a higher level, so six steps reach the root; a broken chain still ends.
    const names: string[] = [];
    let node = cascade.simpulById.get(id);
    for (let step = 0; node !== undefined && step <= LEVEL_LIST.length; step++) {
      names.unshift(node.kode ?? fold(node.nama));
      node = node.parentId === null ? undefined : cascade.simpulById.get(node.parentId);
    }
    const path = `${cascade.tabelById.get(simpul.tabelId)?.kind ?? "tabel"}/${names.join("/")}`;
    paths.set(id, path);
    return path;
  };

  const others = new Map<string, string>();
  for (const tabel of cascade.tabelList) {
    others.set(tabel.id, tabel.kind);
    for (const judul of tabel.judulList) others.set(judul.id, `${tabel.kind}/${fold(judul.teks)}`);
    for (const total of [...tabel.totalList, ...tabel.subtotalList])
      others.set(total.id, `${tabel.kind}/${fold(total.label)}`);
  }
  for (const sheet of cascade.unrecognizedList) others.set(sheet.id, fold(sheet.sheet));

  return (id) => {
    const indikator = cascade.indikatorById.get(id);
    if (indikator !== undefined) return `${pathOfSimpul(indikator.simpulId) ?? ""}/${fold(indikator.nama)}`;
    return pathOfSimpul(id) ?? others.get(id) ?? null;
  };
}

/** Lower case, white space folded. */
function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
