/** The label of one input: shown above it or, when what is around says it already, only read out. */
export function labelled(
  label: string,
  quiet: boolean | undefined,
): { readonly label: string } | { readonly 'aria-label': string } {
  return quiet === true ? { 'aria-label': label } : { label };
}
