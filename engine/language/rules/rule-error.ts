/**
 * A rule that cannot be evaluated: it is malformed, or a fact has another type than the rule needs.
 * It is never "false": whoever evaluates a guard lets it through or reports it.
 *
 * `rule` is the kebab-case name of the fault (the same names as in `checkRule`, and `wrong-type`, `division-by-zero`,
 * `not-finite`), `path` a JSON pointer from the root of the rule to the fragment that failed.
 */
export class RuleError extends Error {
  override readonly name = 'RuleError';
  readonly rule: string;
  path: string;

  constructor(rule: string, message: string, path = '') {
    super(message);
    this.rule = rule;
    this.path = path;
  }
}
