/** True on machines whose keys are named ⌘ and ⌥. */
export function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
