import { expect } from 'chai';
import { gapOf } from '../../../desk/request/events/gap-of.ts';
import { offerGroups } from '../../../desk/request/events/offer-groups.ts';
import { encodeMentions, nameBeingTyped, withMention } from '../../../desk/request/talk/mentions.ts';
import { mentionParts } from '../../../desk/request/talk/mention-parts.ts';
import { minutesTyped } from '../../../desk/request/works/minutes-typed.ts';

const ANNA = '0192f0c0-0000-7000-8000-00000000000a';
const ANNA_LEE = '0192f0c0-0000-7000-8000-00000000000b';

describe('desk/request, what is typed', () => {
  for (const [typed, minutes] of [
    ['90', 90],
    ['1:30', 90],
    ['1.5h', 90],
    ['1,5 ч', 90],
    ['2h 15m', 135],
    ['2 ч 15 мин', 135],
    ['45 мин', 45],
  ] as const) {
    it(`"${typed}" is ${minutes} minutes`, () => {
      expect(minutesTyped(typed)).to.equal(minutes);
    });
  }
  for (const typed of ['', '0', '1:75', 'soon', '25h', '-5', '1e9', '3 days']) {
    it(`"${typed}" is no time that somebody worked`, () => {
      expect(minutesTyped(typed)).to.equal(null);
    });
  }

  it('a name is completed where the caret stands, and what follows stays', () => {
    const text = 'Please look, @an and tell';
    expect(nameBeingTyped(text, 16)).to.equal('an');
    expect(withMention(text, 16, 'Anna')).to.deep.equal({ text: 'Please look, @Anna and tell', caret: 19 });
  });
  it('an address of e-mail mentions nobody', () => {
    expect(nameBeingTyped('write to a@b', 12)).to.equal(null);
    expect(withMention('a@b', 3, 'Bob')).to.deep.equal({ text: 'a@b', caret: 3 });
  });
  it('names are sent as ids, and the longer name is never taken for the shorter one', () => {
    const people = [
      { uuid: ANNA, name: 'Anna' },
      { uuid: ANNA_LEE, name: 'Anna Lee' },
    ];
    const coded = encodeMentions('@Anna Lee knows, @Anna does not', people);
    expect(coded).to.equal(`@[${ANNA_LEE}] knows, @[${ANNA}] does not`);
    expect(mentionParts(coded)).to.deep.equal([
      { person: ANNA_LEE },
      { text: ' knows, ' },
      { person: ANNA },
      { text: ' does not' },
    ]);
  });
  it('what only looks like a mention stays text', () => {
    expect(mentionParts('see @[nobody]')).to.deep.equal([{ text: 'see @[nobody]' }]);
  });
});

describe('desk/request, what can be done', () => {
  const reason = (rule: string, subject: string | null = null) => ({
    rule,
    subject,
    path: '',
    text: { en: rule, ru: rule },
  });
  const offer = (event: string, ...rules: readonly string[]) => ({
    event,
    title: { en: event },
    allowed: rules.length === 0,
    cancels: false,
    maybe: false,
    reasons: rules.map((rule) => reason(rule)),
    form: [],
    needs: { fields: [], comment: false },
  });

  it('is sorted into now, not yet, and for others', () => {
    const groups = offerGroups([offer('a'), offer('b', 'required-field'), offer('c', 'required-field', 'role')]);
    expect(groups.open.map(({ event }) => event)).to.deep.equal(['a']);
    expect(groups.blocked.map(({ event }) => event)).to.deep.equal(['b']);
    expect(groups.others.map(({ event }) => event)).to.deep.equal(['c']);
  });

  const item = (id: string, value: unknown, optional = false) => ({ id, value, optional }) as never;
  const checklists = [
    {
      id: 'visit',
      title: { en: 'Visit' },
      complete: false,
      items: [item('a', true), item('b', null, true), item('c', false)],
    },
  ];
  it('a reason leads to the first item that must be done and is not', () => {
    expect(gapOf(reason('required-checklist', 'visit'), checklists)).to.equal('item visit c');
    expect(gapOf(reason('required-field', 'serial'), checklists)).to.equal('field serial');
    expect(gapOf(reason('required-assignee'), checklists)).to.equal('owner');
  });
  it('a reason that nobody can mend here leads nowhere', () => {
    expect(gapOf(reason('guard'), checklists)).to.equal(null);
    expect(gapOf(reason('required-checklist', 'unknown'), checklists)).to.equal(null);
  });
});
