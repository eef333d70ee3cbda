import type { ReactNode } from 'react';
import { Notice } from './Notice.tsx';

/** There is nothing here yet: what this place is for, and how to begin. */
export function Empty(props: { readonly title: string; readonly text?: ReactNode; readonly action?: ReactNode }) {
  return <Notice {...props} />;
}
