import { type ReactNode, useMemo } from 'react';
import { formFieldOf } from '../../ui/fields-form/index.ts';
import { FieldsContext } from '../../ui/schema-form/index.ts';
import { usePackFields } from './use-pack-fields.ts';

/** In all forms inside, values of custom fields are given by the inputs of their fields. */
export function PackFields({ children }: { readonly children: ReactNode }) {
  const fields = usePackFields();
  const known = useMemo(() => new Map([...fields].map(([id, field]) => [id, formFieldOf(field)])), [fields]);
  return <FieldsContext value={known}>{children}</FieldsContext>;
}
