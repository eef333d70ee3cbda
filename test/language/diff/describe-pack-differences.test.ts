import { expect } from 'chai';
import { describePackDifferences, type WorkflowDifferences } from '../../../engine/language/diff/index.ts';
import { checkTexts, type Pack } from '../../../engine/language/index.ts';
import { readPackFiles, shippedPack } from '../../support/world-pack.ts';

const FILES = readPackFiles(shippedPack('fleet-telematics'));
const packOf = (without: RegExp): Pack => {
  const { pack, problems } = checkTexts(new Map([...FILES].filter(([file]) => !without.test(file))));
  if (pack === null) throw new Error(JSON.stringify(problems[0]));
  return pack;
};
const NONE = /^$/;
const RETURN = /equipment-return|scenarios|views/;

describe('what differs between two packs', () => {
  const whole = packOf(NONE);
  const found = (list: readonly WorkflowDifferences[]) =>
    list.find(({ requestType }) => requestType === 'equipment-return');

  it('of a workflow that is new everything is said: states, transitions, timers and fields, in both languages', () => {
    const added = found(describePackDifferences(packOf(RETURN), whole));
    expect(added).to.include({ change: 'added', overlay: null });
    const { en = [], ru = [] } = added?.sentences ?? {};
    expect(ru).to.include('Добавлено: состояние «У инженера».');
    expect(ru.filter((each) => each.startsWith('Добавлено: шаг'))).to.have.length(4);
    expect(ru.filter((each) => each.startsWith('Добавлено: срок'))).to.have.length(1);
    expect(ru.some((each) => each.startsWith('Добавлено: поле «Причина списания»'))).to.equal(true);
    expect(en).to.have.length(ru.length);
  });

  it('statuses and fields that others had before are not told as new, nor is the machine as changed', () => {
    const { ru = [] } = found(describePackDifferences(packOf(RETURN), whole))?.sentences ?? {};
    expect(ru.filter((each) => /статус|этап|было:|Госномер».*тип/.test(each))).to.deep.equal([]);
  });

  it('of what is removed as a whole nothing more is said, and of what stays nothing', () => {
    const all = describePackDifferences(whole, packOf(RETURN));
    expect(found(all)).to.deep.include({ change: 'removed', sentences: { en: [], ru: [] } });
    expect(describePackDifferences(whole, whole)).to.deep.equal([]);
  });
});
