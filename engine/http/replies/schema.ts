import { Type } from 'typebox';
import { instant, name, nullable, object, page, title, uuid, words } from '../api/schemas.ts';

const replyTitle = object({ en: Type.Optional(words(200)), ru: Type.Optional(words(200)) });
const replyBody = object(
  { en: Type.Optional(words(10_000)), ru: Type.Optional(words(10_000)) },
  { description: 'Places {{request.number}} are filled with facts, as in notifications.' },
);

export const replyList = page(
  object(
    {
      uuid: uuid(),
      isOwn: Type.Boolean(),
      group: nullable(object({ code: Type.String(), title })),
      title,
      body: title,
      version: Type.Integer({ description: 'What If-Match expects' }),
      updatedAt: instant(),
      mayChange: Type.Boolean(),
    },
    { title: 'Reply', description: 'The caller’s own, of a group, or, when neither, of all.' },
  ),
);
type Whose = 'me' | 'all' | 'group';
export const newReply = object(
  {
    of: Type.Unsafe<Whose>({ type: 'string', enum: ['me', 'all', 'group'] }),
    group: Type.Optional(name('Code of the group, when it is of one')),
    title: replyTitle,
    body: replyBody,
  },
  { title: 'NewReply' },
);
export const replyChange = object(
  { title: Type.Optional(replyTitle), body: Type.Optional(replyBody) },
  { title: 'ReplyChange' },
);
export const replyKept = object({ uuid: uuid(), version: Type.Integer() }, { title: 'ReplyKept' });
export const replyPath = object({ reply: uuid() });
export const fillQuery = object({
  request: uuid(),
  public: Type.Optional(
    Type.Boolean({ description: 'For a comment that the client sees; true unless said otherwise' }),
  ),
});
export const replyText = object({ body: title }, { title: 'ReplyText' });
