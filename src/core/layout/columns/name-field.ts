import type { Field } from "../../model/field";
import type { Level } from "../../model/level";

/** The fields that name something of the cascade, with the level of what they name; a shared column has none. */
export type NameField =
  | "sasaranPemda"
  | "tujuan"
  | "sasaran"
  | "program"
  | "kegiatan"
  | "subKegiatan"
  | "uraian"
  | "sasaranProgram"
  | "sasaranKegiatan"
  | "sasaranSubKegiatan";

/** The level of what a column of the field names; null for the column that several levels share. */
export const LEVEL_OF: Readonly<Record<NameField, Level | null>> = {
  sasaranPemda: "sasaranPemda",
  tujuan: "tujuan",
  sasaran: "sasaran",
  program: "program",
  kegiatan: "kegiatan",
  subKegiatan: "subKegiatan",
  uraian: null,
  sasaranProgram: "program",
  sasaranKegiatan: "kegiatan",
  sasaranSubKegiatan: "subKegiatan",
};

/** Answers whether the field names something of the cascade. */
export function isNameField(field: Field | null): field is NameField {
  return field !== null && field in LEVEL_OF;
}
