import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { FieldDefinition } from '../../engine/language/definitions.generated.ts';
import type { LegalEntity, OfferedForm, WholeDocument } from '../../ui/api/index.ts';
import { useApi, useMe } from '../../ui/api/use-api.ts';
import { fieldsAtFault, FieldsForm, formFieldOf } from '../../ui/fields-form/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed, Loading } from '../../ui/parts/index.ts';
import { useRead } from '../api/use-read.ts';
import { Refusal } from '../sending/Refusal.tsx';
import { useSend } from '../sending/use-send.ts';
import { arePartsSound, bodyOf, type DraftParts, partsOf } from './draft-parts.ts';
import styles from './documents.module.css';
import { DraftBasics } from './DraftBasics.tsx';

const NONE: readonly string[] = [];

interface DraftFormProps {
  /** Number of a request of it. */
  readonly request: string;
  /** Uuids of further requests of a new one. */
  readonly others?: readonly string[];
  /** The draft that is changed; a new one of `form` without it. */
  readonly document?: WholeDocument;
  /** Id of the form of a new one. */
  readonly form?: string;
  readonly close: () => void;
  /** It was made or changed; with the draft's uuid. */
  readonly done: (uuid: string) => void;
}

/** What is told when a draft is made, or changed in it: what its form asks, the day, the language, our legal entity. */
export function DraftForm({ request, document, form, ...props }: DraftFormProps) {
  const { t } = useWords('documents');
  const me = useMe();
  const forms = useRead('listForms', { path: { request } }, { about: `request ${request}` });
  const registers = me.may.registers !== null;
  const entities = useRead(
    'listLegalEntities',
    { query: { active: true, limit: 100 } },
    { about: 'registers', enabled: registers },
  );
  if (forms.isError) return <Failed error={forms.error} retry={() => void forms.refetch()} />;
  if (forms.data === undefined || (registers && entities.isPending)) return <Loading rows={3} />;
  const id = document?.form.id ?? form;
  const offered = forms.data.items.find((each) => each.id === id);
  if (offered === undefined) return <p role="alert">{t('draft.noForm')}</p>;
  const ours = (entities.data?.items ?? []).filter(({ client }) => client === null);
  return <Filled {...{ request, document, offered, ours }} {...props} />;
}

interface FilledProps extends Omit<DraftFormProps, 'form' | 'document'> {
  readonly document: WholeDocument | undefined;
  readonly offered: OfferedForm;
  readonly ours: readonly LegalEntity[];
}

interface Sent extends DraftParts {
  readonly further: readonly string[];
}

function Filled({ request, others = NONE, document, offered, ours, close, done }: FilledProps) {
  const { t, title } = useWords('documents');
  const api = useApi();
  const [judged, setJudged] = useState(false);
  const isNew = document === undefined;
  const [parts, setParts] = useState<DraftParts>(() =>
    partsOf(document, {
      language: offered.languages[0] ?? 'ru',
      seller: ours.length === 1 ? (ours[0]?.uuid ?? null) : null,
    }),
  );
  const change = (next: Partial<DraftParts>): void => setParts((before) => ({ ...before, ...next }));
  const definitions = offered.inputs as unknown as readonly (FieldDefinition & { readonly required?: boolean })[];
  const fields = definitions.map(formFieldOf);
  const required = definitions.filter((each) => each.required === true).map(({ id }) => id);
  const sending = useSend<Sent, { readonly uuid: string }>(
    `draft ${document?.uuid ?? `${request} ${offered.id}`}`,
    ({ further, ...told }, how) => {
      const body = bodyOf(told, { isNew });
      if (document === undefined) {
        const joined = further.length === 0 ? {} : { with: [...further] };
        return api.draftDocument({ path: { request }, body: { form: offered.id, ...joined, ...body }, ...how });
      }
      const { uuid, version } = document;
      return api.changeDocument({ path: { document: uuid }, ifMatch: version, body, signal: how.signal });
    },
    {
      done: ({ uuid }) => {
        close();
        done(uuid);
      },
    },
  );
  const name = title(offered.title) || offered.id;
  return (
    <form
      className={styles.form ?? ''}
      aria-label={t(document === undefined ? 'draft.new' : 'draft.change', { name })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setJudged(true);
        // What is required may be told later, up to the issue; what is told has to fit.
        if (fieldsAtFault(fields, parts.inputs).length === 0 && arePartsSound(parts))
          void sending.send({ ...parts, further: others });
      }}
    >
      <Stack gap="sm">
        {fields.length > 0 && (
          <FieldsForm
            fields={fields}
            values={parts.inputs}
            required={required}
            judged={judged}
            onChange={(inputs) => change({ inputs })}
          />
        )}
        <DraftBasics {...{ parts, change, offered, ours, isNew }} currency={document?.draft?.currency ?? 'RUB'} />
        <Refusal error={sending.state === 'refused' ? sending.error : null} close={sending.forget} />
        <Group gap="sm">
          <Button type="submit" loading={sending.state === 'sending'}>
            {t(document === undefined ? 'draft.make' : 'draft.save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('close')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
