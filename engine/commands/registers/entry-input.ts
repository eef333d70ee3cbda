import type { FactValue } from '../../language/index.ts';

/**
 * What is given of an entry by its attributes: texts, numbers, references by uuid, or by code where the register has codes.
 * What is not given stays as it is; null takes it away.
 */
export interface EntryInput {
  readonly [attribute: string]: unknown;
  /** Values of custom fields by their ids. */
  readonly fields?: Readonly<Record<string, FactValue>> | undefined;
  /** False retires it: it is offered for nothing new, and stays where it is named. */
  readonly active?: boolean | undefined;
  /** Of a site: its people, by uuid. */
  readonly contacts?: readonly string[] | undefined;
  /** Of a contact: the sites, by uuid. */
  readonly sites?: readonly string[] | undefined;
  /** Of a contract: the machines under it, by uuid. */
  readonly equipment?: readonly string[] | undefined;
}
