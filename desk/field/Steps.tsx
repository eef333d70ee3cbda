import { Button, Drawer } from '@mantine/core';
import { IconArrowUp, IconDots } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Offer } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useRead } from '../api/use-read.ts';
import { EventForm } from '../request/events/EventForm.tsx';
import { asksSomething } from '../request/events/offer-groups.ts';
import { useEvent } from '../request/events/use-event.ts';
import { RequestContext, useOpenRequest } from '../request/request-context.ts';
import { SendState } from '../request/SendState.tsx';
import { useSend } from '../sending/use-send.ts';
import { AllSteps } from './AllSteps.tsx';
import styles from './field.module.css';
import { nextStep } from './next-step.ts';

const NONE: readonly Offer[] = [];

/** The next step, under the thumb; the others one touch further. */
export function Steps() {
  const { t, title } = useWords('field');
  const api = useApi();
  const open = useOpenRequest();
  const { request, number, may, refresh, jump } = open;
  const offers = useRead('getOffers', { path: { request: number } }, { about: `request ${number}` });
  const all = offers.data?.offers ?? NONE;
  const [sheet, setSheet] = useState<string | null>(null);
  const sending = useEvent({ done: () => setSheet(null) });
  const taking = useSend(
    `assign ${number}`,
    (_: object, how) => api.takeRequest({ path: { request: request.uuid }, ...how }),
    { done: () => void refresh(), failed: () => void refresh() },
  );
  // The step is done here and not yet there: no other one is taken before it.
  const waits = sending.state === 'waiting';
  const step = useMemo(() => nextStep(request, all, may('take')), [request, all, may]);
  const start = (offer: Offer): void => {
    sending.forget();
    if (asksSomething(offer) || offer.maybe) setSheet(offer.event);
    else sending.send({ event: offer.event });
  };
  // Out of the sheet first: what is jumped to lies behind it.
  const behind = useMemo(
    () => ({
      ...open,
      jump: (target: string) => {
        setSheet(null);
        requestAnimationFrame(() => requestAnimationFrame(() => jump(target)));
      },
    }),
    [open, jump],
  );
  const form = all.find(({ event }) => event === sheet);
  const missing = step.kind === 'mend' ? itemTitle(step.target) : '';
  function itemTitle(target: string): string {
    const [, checklist, item] = target.split(' ');
    const found = request.checklists.find(({ id }) => id === checklist)?.items.find(({ id }) => id === item);
    return found === undefined ? '' : title(found.title);
  }
  return (
    <div className={styles.steps}>
      {sheet === null && <SendState sending={sending} close={sending.forget} />}
      <SendState sending={taking} />
      <div className={styles.stepsRow}>
        {step.kind === 'take' && (
          <Button size="lg" fullWidth loading={taking.state === 'sending'} onClick={() => void taking.send({})}>
            {t('steps.take')}
          </Button>
        )}
        {step.kind === 'event' && (
          <Button
            size="lg"
            fullWidth
            loading={sending.state === 'sending'}
            disabled={waits}
            onClick={() => start(step.offer)}
          >
            {title(step.offer.title)}
          </Button>
        )}
        {step.kind === 'mend' && (
          <Button
            size="lg"
            fullWidth
            leftSection={<IconArrowUp size={18} aria-hidden />}
            onClick={() => jump(step.target)}
          >
            {t(missing === '' ? 'steps.mendFor' : 'steps.mend', { what: missing, event: title(step.offer.title) })}
          </Button>
        )}
        {step.kind === 'nothing' && (
          <p className={styles.nothing}>
            {t(
              offers.isPending
                ? 'steps.loading'
                : offers.isError
                  ? 'steps.failed'
                  : request.ended
                    ? 'steps.ended'
                    : 'steps.nothing',
            )}
          </p>
        )}
        {all.length > 0 && !waits && (
          <Button size="lg" variant="default" px="sm" aria-label={t('steps.all')} onClick={() => setSheet('')}>
            <IconDots size={22} aria-hidden />
          </Button>
        )}
      </div>
      <Drawer
        opened={sheet !== null}
        onClose={() => setSheet(null)}
        position="bottom"
        size="auto"
        returnFocus={false}
        transitionProps={{ duration: 0 }}
        title={form === undefined ? t('steps.all') : title(form.title)}
        closeButtonProps={{ 'aria-label': t('steps.close'), size: 44 }}
        classNames={{ content: styles.sheet }}
      >
        <RequestContext value={behind}>
          {form === undefined ? (
            <AllSteps offers={all} start={start} sending={sending} />
          ) : (
            <EventForm key={form.event} offer={form} close={() => setSheet(null)} />
          )}
        </RequestContext>
      </Drawer>
    </div>
  );
}
