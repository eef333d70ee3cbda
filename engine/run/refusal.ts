/**
 * One reason why something is refused. `rule` and `subject` are stable names ("required-field", "serial"), `path` says
 * where in the definition or the input the reason stands, `message` is for people.
 */
export interface Refusal {
  readonly rule: string;
  readonly subject?: string;
  readonly path: string;
  readonly message: string;
  /** What its sentence names besides the subject, in whatever language: metres, minutes. */
  readonly params?: Readonly<Record<string, number>>;
}

/** "required-field:serial", the form in which scenarios name a refusal. */
export function refusalName(refusal: Refusal): string {
  return refusal.subject === undefined ? refusal.rule : `${refusal.rule}:${refusal.subject}`;
}
