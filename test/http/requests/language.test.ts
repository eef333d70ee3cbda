import { expect } from 'chai';
import type { Answer } from '../calling.ts';
import { type Counter, openCounter } from './counter.ts';

describe('refusals in the language of who asks', () => {
  let at: Counter;

  before(async () => {
    at = await openCounter();
  });
  after(() => at.close());

  const RU = { 'accept-language': 'ru-RU,ru;q=0.9,en;q=0.5' };
  const messages = ({ body }: Answer): string[] => [
    body.error.message,
    ...(body.error.details ?? []).map(({ message }: { message: string }) => message),
  ];

  it('a refused event says every reason in Russian', async () => {
    const { number } = await at.here.file('squeaks', { client: 'north' });
    const path = `/requests/${number}/events`;
    const body = { event: 'accept', fields: { weight: 'heavy', story: 'x' } };
    const russian = await at.desk.send('POST', path, body, RU);
    expect(russian.headers.get('vary')).to.contain('Accept-Language');
    for (const message of messages(russian))
      expect(message)
        .to.match(/^[а-яё]/i)
        .and.not.match(/[a-z]+ [a-z]+ [a-z]+/);
    const english = await at.desk.send('POST', path, body, { 'accept-language': 'de' });
    for (const message of messages(english)) expect(message).not.to.match(/[а-яё]/i);
  });

  it('a call that is not what the description says is told so in Russian, place by place', async () => {
    const wrong = { type: '', subject: 7, priority: 'soon', fields: [], history: { at: 'now' }, colour: 1 };
    const answer = await at.desk.send('POST', '/requests', wrong, RU);
    expect(answer.body.error.details).to.have.length(6);
    for (const message of messages(answer)) expect(message).to.match(/^[а-яё]/i);
    const byPath = new Map(
      answer.body.error.details.map((each: { path: string; message: string }) => [each.path, each.message]),
    );
    expect(byPath.get('/body/subject')).to.equal('нужно: строка; пришло: число');
    expect(byPath.get('/body/type')).to.equal('не может быть пустым');
    expect(byPath.get('/body/priority')).to.equal('нужно одно из: "low", "normal", "high", "urgent"');
  });

  it('nothing of the words for other languages is told', async () => {
    const answer = await at.desk.send('POST', '/requests', { type: 'repair' }, RU);
    expect(Object.keys(answer.body.error.details[0])).to.deep.equal(['rule', 'path', 'message']);
  });
});
