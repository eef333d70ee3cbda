/** How many requests stand in a queue; `more` when not all were counted. */
export interface Counted {
  readonly count: number;
  readonly more: boolean;
}

/** "12", "999+". */
export function sayCount({ count, more }: Counted, number: (value: number) => string): string {
  return `${number(count)}${more ? '+' : ''}`;
}
