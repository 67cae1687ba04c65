import type { Polaritas } from "../model/indikator";

const STABIL = /stabil|tetap|stabili[sz]e|dipertahankan/i;
const NEGATIF = /negatif|minim|rendah|turun|lower|kecil/i;
const POSITIF = /positif|maksim|maxim|tinggi|naik|higher|besar/i;

/**
 * A polarity as people write it: "Positif", "Maximize", "Semakin rendah semakin baik"; null for anything else.
 *
 * @example readPolaritas("Minimize") // "negatif"
 */
export function readPolaritas(text: string | null): Polaritas | null {
  if (text === null) return null;
  if (STABIL.test(text)) return "stabil";
  if (NEGATIF.test(text)) return "negatif";
  return POSITIF.test(text) ? "positif" : null;
}
