/** What trying again does not mend. */
const FINAL: ReadonlySet<string> = new Set([
  'FORBIDDEN',
  'NOT_SIGNED_IN',
  'SCOPE_MISSING',
  'DEFINITION_TOO_LARGE',
  'INPUT_INVALID',
  'INPUT_TOO_LARGE',
]);

/** True for the code of a refusal that the server would repeat: the same is not sent to it again. */
export function isFinalRefusal(code: string): boolean {
  return FINAL.has(code);
}
