import { Type } from 'typebox';
import { instant, nullable, object, page, paging, uuid, words } from '../api/schemas.ts';

export const attempt = object(
  {
    startedAt: instant(),
    took: Type.Integer({ description: 'Milliseconds' }),
    ok: Type.Boolean(),
    status: nullable(Type.Integer({ description: 'What the other side answered, where it answers numbers' })),
    note: Type.String(),
  },
  { title: 'Attempt', description: 'One try to deliver.' },
);
const request = nullable(object({ uuid: uuid(), number: Type.String() }, { title: 'RequestName' }));

export const deadLetterList = page(
  object(
    {
      key: Type.String(),
      kind: Type.String({ description: 'notify, announce, mail, webhook, or a kind of a plugin' }),
      error: nullable(Type.String()),
      request,
      target: nullable(Type.String({ description: 'Uuid of the subscription, of a webhook' })),
      attempts: Type.Array(attempt),
      createdAt: instant(),
    },
    { title: 'DeadLetter', description: 'A delivery that was given up and waits for a person.' },
  ),
);
export const parkedTimerList = page(
  object(
    {
      timer: Type.String(),
      request,
      state: Type.String(),
      delay: Type.String(),
      error: nullable(Type.String()),
      attempts: Type.Integer(),
      setAt: instant(),
      dueAt: instant(),
    },
    { title: 'ParkedTimer', description: 'A timer that failed too often and waits for a person.' },
  ),
);
export const pagingQuery = object(paging);
export const deliveryPath = object({ delivery: Type.String({ minLength: 1, maxLength: 190 }) });
export const timerPath = object({ timer: Type.String({ pattern: '^[0-9]{1,15}$' }) });
export const discarding = object({ reason: words(1000, 'Why; it stands in the admin journal') });
