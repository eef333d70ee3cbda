import { refusalName } from '../../../../run/index.ts';
import type { Gap, GapPlace, KeptReason } from '../../../../store/batches/index.ts';

/** What is worth a look before a document is issued; it keeps none from being so. */
export interface Warning extends Pick<KeptReason, 'message' | 'params'> {
  readonly rule: string;
  readonly subject: string;
}

/** A warning as it is kept, with the place where it is looked at. */
export function warningAt({ rule, subject, ...said }: Warning, kind: GapPlace['kind'], id: string | null): Gap {
  return {
    ...said,
    rule: refusalName({ rule, subject, path: '', message: '' }),
    path: '',
    place: { kind, id, path: '' },
  };
}
