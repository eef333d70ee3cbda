import { Type } from 'typebox';
import { instant, nullable, object, page, paging, title, uuid } from '../api/schemas.ts';

export const notice = object(
  {
    uuid: uuid(),
    topic: Type.String({ description: 'assigned, mentioned, commented, watched-status or notification:<id>' }),
    subject: title,
    body: title,
    request: nullable(object({ uuid: uuid(), number: Type.String() }, { title: 'RequestName' })),
    createdAt: instant(),
    readAt: nullable(instant()),
  },
  { title: 'Notice', description: 'What a person was told inside the program.' },
);
export const noticeList = page(notice);
export const noticeQuery = object({
  ...paging,
  unread: Type.Optional(Type.Boolean({ description: 'Only those that are not read' })),
});
export const noticeCount = object({
  unread: Type.Integer({ description: 'At most 1000' }),
  more: Type.Boolean({ description: 'There are more than are counted' }),
});
export const marking = object({
  notices: Type.Array(uuid(), { minItems: 1, maxItems: 200 }),
  read: Type.Boolean(),
});
export const markingAll = object({
  until: Type.Optional(instant('Those that came up to this instant; all when absent')),
});
export const marked = object({ marked: Type.Integer() });

const setting = { inApp: Type.Boolean(), mail: Type.Boolean() };
export const noticeSetting = object(setting, { title: 'NoticeSetting' });
export const noticeSettings = object({
  items: Type.Array(
    object(
      {
        topic: Type.String(),
        title: nullable(title),
        ...setting,
        chosen: Type.Boolean({ description: 'False: nobody has said, this is what is usual' }),
      },
      { title: 'TopicSetting' },
    ),
  ),
});
export const topicPath = object({
  topic: Type.String({ minLength: 1, maxLength: 64, pattern: '^[a-z][a-z0-9-]*(:[a-z][a-z0-9-]*)?$' }),
});
