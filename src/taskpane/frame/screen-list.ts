import { lazy, type ComponentType } from "react";
import type { Screen } from "../../commands/ribbon-actions";
import type { Route } from "../router";

/** The tabs, in the order of the work. */
export const TAB_LIST: readonly { readonly screen: Screen; readonly judul: string }[] = [
  { screen: "mulai", judul: "Mulai" },
  { screen: "periksa", judul: "Periksa" },
  { screen: "ukur", judul: "Ukur" },
  { screen: "laporan", judul: "Laporan" },
];

/** Each screen is a chunk of its own, loaded when it is first shown. */
export const SCREEN: Readonly<Record<Route, ComponentType>> = {
  mulai: lazy(async () => ({ default: (await import("../screens/MulaiScreen")).MulaiScreen })),
  periksa: lazy(async () => ({ default: (await import("../screens/PeriksaScreen")).PeriksaScreen })),
  ukur: lazy(async () => ({ default: (await import("../screens/UkurScreen")).UkurScreen })),
  laporan: lazy(async () => ({ default: (await import("../screens/LaporanScreen")).LaporanScreen })),
  bantuan: lazy(async () => ({ default: (await import("../screens/BantuanScreen")).BantuanScreen })),
};
