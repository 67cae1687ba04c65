/** The Excel error #VALUE! with a message that names the argument and says what is wrong with it, in Indonesian. */
export function argumentError(argument: string, pesan: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, `${argument}: ${pesan}`);
}
