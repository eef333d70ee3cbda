import { type Fragment, readFragment } from '../model/fragment.ts';

/** What was copied last in this window: for menus, which may not read the clipboard. */
let last: Fragment | null = null;

/** The text that stands for a part of a workflow in the clipboard. */
export function keepCopied(fragment: Fragment): string {
  last = fragment;
  return JSON.stringify(fragment, null, 2);
}

/** What the clipboard holds, else what was copied in this window. */
export async function copiedFragment(): Promise<Fragment | null> {
  const text = await navigator.clipboard?.readText().catch(() => '');
  return readFragment(text ?? '') ?? last;
}
