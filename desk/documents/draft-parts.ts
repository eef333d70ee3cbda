import type { WholeDocument } from '../../ui/api/index.ts';
import { type FormValues, isBlank } from '../../ui/fields-form/form-field.ts';

/** What is told of a draft, as it stands in the form. */
export interface DraftParts {
  readonly inputs: FormValues;
  /** Days are empty where nothing is told. */
  readonly day: string;
  readonly factFrom: string;
  readonly factTo: string;
  readonly language: string;
  readonly seller: string | null;
  /** Minor units; NaN for what is no amount. */
  readonly discount: number | null;
}

type Kept = Pick<WholeDocument, 'inputs' | 'day' | 'factFrom' | 'factTo' | 'language' | 'seller' | 'discount'>;

/** What was told of a draft before; of a new one what is usual. */
export function partsOf(
  document: Kept | undefined,
  usual: { readonly language: string; readonly seller: string | null },
): DraftParts {
  return {
    inputs: (document?.inputs ?? {}) as FormValues,
    day: document?.day ?? '',
    factFrom: document?.factFrom ?? '',
    factTo: document?.factTo ?? '',
    language: document?.language ?? usual.language,
    seller: document?.seller?.uuid ?? usual.seller,
    discount: document === undefined || document.discount === 0 ? null : document.discount,
  };
}

/** True when what was told of days and discount can be sent. */
export function arePartsSound({ factFrom, factTo, discount }: DraftParts): boolean {
  const isBackwards = factFrom !== '' && factTo !== '' && factTo < factFrom;
  return !isBackwards && !Number.isNaN(discount) && (discount ?? 0) >= 0;
}

/** What is sent. Of a draft that there is, what was taken away is taken away; of a new one it is not named. */
export function bodyOf(parts: DraftParts, { isNew }: { readonly isNew: boolean }) {
  const { inputs, day, factFrom, factTo, language, seller, discount } = parts;
  const told = Object.fromEntries(Object.entries(inputs).filter(([, value]) => !isBlank(value)));
  const empty = isNew ? {} : { factFrom: null };
  const emptyTo = isNew ? {} : { factTo: null };
  const full = isNew ? {} : { discount: 0 };
  return {
    inputs: told,
    language: language as 'en' | 'ru' | 'kk',
    ...(day === '' ? {} : { day }),
    ...(seller === null ? {} : { seller }),
    ...(factFrom === '' ? empty : { factFrom }),
    ...(factTo === '' ? emptyTo : { factTo }),
    ...(discount === null ? full : { discount }),
  };
}
