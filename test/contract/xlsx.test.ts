import { openXlsx } from "../../src/hosts/xlsx";
import { buildXlsx } from "../hosts/xlsx/build-xlsx";
import { describeGatewayContract } from "./gateway-contract";

describeGatewayContract("xlsx", (sheets) => {
  const gateway = openXlsx(buildXlsx(sheets));
  return Promise.resolve({ gateway, reopen: () => openXlsx(gateway.toBytes()).read() });
});
