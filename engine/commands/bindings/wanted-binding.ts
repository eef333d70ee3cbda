/** What a request is to be bound to, by uuids. What is undefined is not spoken of. */
export interface WantedBinding {
  readonly site?: string | null | undefined;
  readonly contact?: string | null | undefined;
  readonly contract?: string | null | undefined;
  /** Machines; the first is the one that rules see. */
  readonly objects?: readonly string[] | undefined;
}
