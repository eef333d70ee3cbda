/** Why requisites make no text for a payment code. */
export interface PaymentProblem {
  /** The field of the order. */
  readonly field: string;
  /**
   * `empty`; `too-long` (in characters, `required-too-long` in bytes for the fields that each code has); `characters` that the
   * field may not have; `key`: the check digits are wrong; `amount`: out of range; `separator`: every sign that could divide
   * the fields stands in one of them.
   */
  readonly rule: 'empty' | 'too-long' | 'required-too-long' | 'characters' | 'key' | 'amount' | 'separator';
  readonly message: string;
}

/** The text of a payment code, or why there is none. */
export type PaymentText = { readonly text: string } | { readonly problems: readonly PaymentProblem[] };
