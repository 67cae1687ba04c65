import { excelBook } from "../hosts/excel/excel-book";
import { describeGatewayContract } from "./gateway-contract";

describeGatewayContract("excel", (sheets) => {
  const book = excelBook(sheets);
  return Promise.resolve({
    gateway: book.gateway,
    reopen: () => book.reopen().read(),
    changeBehind: (sheet, cell, value) => book.changeBehind(sheet, cell, value),
  });
});
