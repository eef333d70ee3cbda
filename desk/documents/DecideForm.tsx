import { Button, Checkbox, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatMoney } from '../../engine/money/index.ts';
import type { DocumentDecision, WholeDocument } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { agreedGross, type Choice, chosenIds, isChosen, optionSets } from './quote-choice.ts';

interface DecideFormProps {
  readonly document: WholeDocument;
  /** What approving is called for who does it. */
  readonly title: string;
  readonly busy: boolean;
  readonly onDone: (body: DocumentDecision) => void;
  readonly close: () => void;
}

/** Asks what is approved of a quote: until when it holds, what is chosen of it, and what that comes to. */
export function DecideForm({ document, title, busy, onDone, close }: DecideFormProps) {
  const { t, day, language } = useWords('documents');
  const [choice, setChoice] = useState<Choice>({});
  const [comment, setComment] = useState('');
  const [judged, setJudged] = useState(false);
  const { options, validUntil, currency, snapshotHash } = document;
  const money = (amount: number): string => formatMoney(amount, currency, language);
  const said = ({ title: name, gross }: WholeDocument['options'][number]): string =>
    gross === null ? name : `${name}, ${money(gross)}`;
  const sets = optionSets(options);
  const missing = sets.some((set) => !isChosen(set, choice));
  const gross = agreedGross(document, choice);
  return (
    <form
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setJudged(true);
        const chosen = chosenIds(options, choice);
        const body = { snapshotHash: snapshotHash ?? '', ...(chosen.length === 0 ? {} : { options: chosen }) };
        if (!missing) onDone({ ...body, ...(comment.trim() === '' ? {} : { comment: comment.trim() }) });
      }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {t('hints.approve')} {validUntil !== null && t('decide.until', { day: day(validUntil) })}
        </Text>
        {sets.map(({ root, others }) => {
          if (others.length === 0 && !root.optional) return null;
          if (others.length === 0) {
            return (
              <Checkbox
                key={root.id}
                label={said(root)}
                checked={choice[root.id] === root.id}
                onChange={(event) => setChoice({ ...choice, [root.id]: event.currentTarget.checked ? root.id : '' })}
              />
            );
          }
          return (
            <Radio.Group
              key={root.id}
              label={t('decide.oneOf')}
              value={choice[root.id] ?? null}
              onChange={(id) => setChoice({ ...choice, [root.id]: id })}
              error={judged && choice[root.id] === undefined && !root.optional ? t('missing') : undefined}
            >
              <Stack gap="xs" mt="xs">
                {[root, ...others].map((option) => (
                  <Radio key={option.id} value={option.id} label={said(option)} />
                ))}
                {root.optional && <Radio value="" label={t('decide.none')} />}
              </Stack>
            </Radio.Group>
          );
        })}
        {gross !== null && (
          <Text fw={600} role="status">
            {t('decide.total', { sum: money(gross) })}
          </Text>
        )}
        <Textarea
          autosize
          minRows={2}
          maxLength={2000}
          label={t('asks.approve')}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <Group gap="sm">
          <Button type="submit" loading={busy}>
            {title}
          </Button>
          <Button variant="default" onClick={close}>
            {t('close')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
