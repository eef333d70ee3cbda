import { type Kind, KINDS } from '../../engine/language/kinds.ts';
import type { DefinitionKey } from '../workspace/document-state.ts';

/** Address of the page that edits a definition; overlays are edited on top of their base. */
export function pathOf({ kind, id }: DefinitionKey, element?: string): string {
  const path = `/${kind}/${encodeURIComponent(id)}`;
  return element === undefined ? path : `${path}?element=${encodeURIComponent(element)}`;
}

/** The definition that the page at an address edits; null for pages that edit none. */
export function documentAt(pathname: string, search: string): DefinitionKey | null {
  const [kind, id, ...rest] = pathname.split('/').filter((part) => part !== '');
  const known = KINDS.find((each) => each === kind);
  if (known === undefined || id === undefined || rest.length > 0) return null;
  const overlay = new URLSearchParams(search).get('overlay');
  if (known === 'workflow' && overlay !== null && overlay !== '') return { kind: 'workflow-overlay', id: overlay };
  return { kind: known satisfies Kind, id: decodeURIComponent(id) };
}
