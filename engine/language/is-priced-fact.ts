/** True for a fact that tells what something costs: whoever may not see prices learns nothing of it, nor of what rests on it. */
export function isPricedFact(path: string): boolean {
  return path === 'works.total';
}
