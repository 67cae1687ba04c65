export { formulirPengukuran, planFormulir } from "./formulir-pengukuran";
export type { FormulirRow, FormulirSummary } from "../formulir/formulir-summary";
