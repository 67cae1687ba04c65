/** How numbers, dates and formulas are seen and typed here, as in Excel on a computer set to Indonesia: 1.145.000,50 and =SUM(A1;B1). */
export const INDONESIAN_LOCALE = {
  name: "Indonesia",
  code: "id_ID",
  thousandsSeparator: ".",
  decimalSeparator: ",",
  weekStart: 1,
  dateFormat: "dd/mm/yyyy",
  timeFormat: "hh:mm:ss",
  formulaArgSeparator: ";",
} as const;
