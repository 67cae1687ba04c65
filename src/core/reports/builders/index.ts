export { formulirPengukuran, planFormulir, type FormulirRow, type FormulirSummary } from "./formulir-pengukuran";
