import { Button, Group, Rating, Stack, Text, Textarea } from '@mantine/core';
import type { Offer } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useOpenRequest } from '../request/request-context.ts';
import { SendState } from '../request/SendState.tsx';
import { useOfferedVersion } from '../request/use-known-version.ts';
import { useSend } from '../sending/use-send.ts';
import { useTypedDraft } from '../typed/use-typed-draft.ts';
import { ratingField } from './rating-field.ts';

interface Typed {
  readonly stars: number;
  readonly words: string;
}

const NOTHING: Typed = { stars: 0, words: '' };

/** Rating the result with stars, and a word if one likes. */
export function Rate({ offer }: { readonly offer: Offer }) {
  const { t, title } = useWords('portal');
  const api = useApi();
  const { request, number, refresh } = useOpenRequest();
  const known = useOfferedVersion();
  const typed = useTypedDraft<Typed>(`rate ${number}`, NOTHING);
  const { stars, words } = typed.value;
  const field = ratingField(offer);
  const texts = offer.form.find(({ type }) => type === 'multiline');
  const sending = useSend(
    `event ${number}`,
    (
      input: {
        readonly fields: Readonly<Record<string, string | number>>;
        readonly comment: string;
        readonly version: number;
      },
      how,
    ) =>
      api.sendEvent({
        path: { request: request.uuid },
        body: {
          event: offer.event,
          fields: input.fields,
          ...(input.comment === '' ? {} : { comment: input.comment }),
        },
        ifMatch: input.version,
        ...how,
      }),
    {
      done: () => {
        typed.clear();
        void refresh();
      },
      failed: () => void refresh(),
    },
  );
  if (field === undefined) return null;
  const said = words.trim();
  const send = (): void => {
    const inField = texts !== undefined && said !== '' ? { [texts.id]: said } : {};
    void sending.send({
      fields: { [field.id]: stars, ...inField },
      comment: texts === undefined ? said : '',
      version: known(),
    });
  };
  return (
    <Stack gap="sm">
      <Text>{title(offer.title)}</Text>
      <Rating
        size="xl"
        count={field.max ?? 5}
        value={stars}
        getSymbolLabel={(value) => t('rate.stars', { count: value })}
        onChange={(value) => typed.set((before) => ({ ...before, stars: value }))}
      />
      {stars > 0 && (
        <>
          <Textarea
            label={title(texts?.title) || t('rate.words')}
            autosize
            minRows={2}
            maxLength={2000}
            value={words}
            onChange={(event) => {
              const text = event.currentTarget.value;
              typed.set((before) => ({ ...before, words: text }));
            }}
          />
          <SendState sending={sending} />
          <Group>
            <Button loading={sending.state === 'sending'} onClick={send}>
              {t('rate.send')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
