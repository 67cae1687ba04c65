/** Excel's error codes that the engine answers with; the client hands them on as `OfficeExtension.Error.code`. */
export type ExcelErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "RangeExceedsLimit"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded";

/** A refusal in Excel's own words. Without a location the executor names the member that was asked for. */
export class ExcelError extends Error {
  constructor(
    readonly code: ExcelErrorCode,
    message: string,
    readonly location?: string,
  ) {
    super(message);
    this.name = "ExcelError";
  }
}

export const invalidArgument = (detail?: string): ExcelError =>
  new ExcelError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format.${detail === undefined ? "" : ` (${detail})`}`,
  );

export const itemNotFound = (): ExcelError => new ExcelError("ItemNotFound", "The requested resource doesn't exist.");

export const itemAlreadyExists = (): ExcelError =>
  new ExcelError("ItemAlreadyExists", "The resource being created already exists.");

export const accessDenied = (): ExcelError =>
  new ExcelError("AccessDenied", "You cannot perform the requested operation.");

export const memberNotFound = (location: string): ExcelError =>
  new ExcelError(
    "ApiNotFound",
    `The API you are trying to use could not be found. It may be available in a newer version of Excel. (${location})`,
    location,
  );
