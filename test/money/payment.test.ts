import { expect } from 'chai';
import * as fc from 'fast-check';
import { isIban, type PaymentOrder, paymentOrderText, sepaPaymentText } from '../../engine/money/index.ts';

const ORDER: PaymentOrder = {
  name: 'ООО «Ромашка»',
  account: '40702810400000000225',
  bank: 'ПАО Сбербанк',
  bik: '044525225',
  correspondentAccount: '30101810400000000225',
  amount: 12_345,
  purpose: 'Счёт № 5 от 01.11.2026',
  inn: '7707083893',
  kpp: '773601001',
};

const problems = (change: Partial<PaymentOrder>): string[] => {
  const made = paymentOrderText({ ...ORDER, ...change });
  return 'problems' in made ? made.problems.map(({ field, rule }) => `${field} ${rule}`) : [];
};
const text = (change: Partial<PaymentOrder> = {}): string => {
  const made = paymentOrderText({ ...ORDER, ...change });
  return 'text' in made ? made.text : made.problems.map(({ message }) => message).join('; ');
};

describe('engine/money: the text of a Russian payment code', () => {
  it('has the obligatory fields first, and the sum in kopecks', () => {
    expect(text()).to.equal(
      'ST00012|Name=ООО «Ромашка»|PersonalAcc=40702810400000000225|BankName=ПАО Сбербанк|BIC=044525225' +
        '|CorrespAcc=30101810400000000225|Sum=12345|Purpose=Счёт № 5 от 01.11.2026|PayeeINN=7707083893|KPP=773601001',
    );
  });

  it('leaves out what is not given', () => {
    const { name, account, bank, bik, correspondentAccount } = ORDER;
    const made = paymentOrderText({ name, account, bank, bik, correspondentAccount });
    expect('text' in made && made.text.endsWith('|CorrespAcc=30101810400000000225')).to.equal(true);
  });

  it('another sign stands between the fields when one of them has the usual one', () => {
    expect(text({ purpose: 'A|B' })).to.match(/^ST00012#Name=.*#Purpose=A\|B#/);
    expect(text({ purpose: 'A|B#C', name: 'D;E' })).to.match(/^ST00012:Name=D;E:/);
  });

  it('whatever is written, the fields can be read back', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 20 }), (purpose, name) => {
        const made = paymentOrderText({ ...ORDER, purpose, name: `A${name}` });
        if ('problems' in made) return;
        const [head = '', ...fields] = made.text.slice('ST00012'.length).split(made.text.charAt(7));
        const read = new Map(
          fields.map((field) => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)]),
        );
        expect(head).to.equal('');
        expect(read.get('Name')).to.equal(`A${name}`.replaceAll(/\s+/gu, ' ').trim());
        expect(read.get('Purpose') ?? '').to.equal(purpose.replaceAll(/\s+/gu, ' ').trim());
      }),
    );
  });

  it('puts a text of several lines on one', () => {
    expect(text({ purpose: ' Счёт\n№\u00a05 ' })).to.contain('|Purpose=Счёт № 5|');
  });

  it('refuses to write a code when no sign is left to divide it', () => {
    expect(problems({ purpose: '|#;:^_~{}!$%&()*+,/@' })).to.deep.equal(['purpose separator']);
  });

  it('refuses empty fields, and tells all of them', () => {
    expect(problems({ name: ' ', bank: '', bik: '' })).to.deep.equal(['name empty', 'bank empty', 'bik empty']);
  });

  it('refuses wrong digits, and keys that do not fit the bank', () => {
    expect(problems({ account: '4070281040000000022' })).to.deep.equal(['account characters']);
    expect(problems({ account: '40702810500000000225' })).to.deep.equal(['account key']);
    expect(problems({ correspondentAccount: '30101810500000000225' })).to.deep.equal(['correspondentAccount key']);
    expect(problems({ bik: '04452522' })).to.deep.equal(['bik characters']);
    expect(problems({ inn: '77070838931' })).to.deep.equal(['inn characters']);
    expect(problems({ kpp: '7736' })).to.deep.equal(['kpp characters']);
    expect(problems({ payerInn: 'x' })).to.deep.equal(['payerInn characters']);
  });

  it('refuses what is too long: by characters in a field, by bytes in the obligatory ones', () => {
    expect(problems({ bank: 'b'.repeat(46) })).to.deep.equal(['bank too-long']);
    expect(problems({ purpose: 'п'.repeat(211) })).to.deep.equal(['purpose too-long']);
    expect(problems({ purpose: 'п'.repeat(210) })).to.deep.equal([]);
    expect(problems({ name: 'n'.repeat(161) })).to.deep.equal(['name too-long']);
    expect(problems({ name: 'n'.repeat(160) })).to.deep.equal([]);
    expect(problems({ name: 'я'.repeat(160) })).to.deep.equal(['name required-too-long']);
    expect(text({ name: 'я'.repeat(160) })).to.contain('give shorter names');
  });

  it('refuses amounts that are no whole kopecks above nought, and control characters', () => {
    for (const amount of [0, -1, 123.45, Number.NaN, 1e12])
      expect(problems({ amount })).to.deep.equal(['amount amount']);
    expect(problems({ name: 'A\u0000' })).to.deep.equal(['name characters']);
  });
});

describe('engine/money: the text of a SEPA payment code', () => {
  const payment = { name: 'Max Mustermann', iban: 'DE89 3704 0044 0532 0130 00', amount: 9905, purpose: 'Invoice 1' };

  it('has a line for each field, the amount in euros with a point', () => {
    expect(sepaPaymentText(payment)).to.deep.equal({
      text: 'BCD\n002\n1\nSCT\n\nMax Mustermann\nDE89370400440532013000\nEUR99.05\n\n\nInvoice 1',
    });
    expect(sepaPaymentText({ name: 'A', iban: payment.iban, bic: 'COBADEFFXXX' })).to.deep.equal({
      text: 'BCD\n002\n1\nSCT\nCOBADEFFXXX\nA\nDE89370400440532013000',
    });
  });

  it('a line break in a name adds no line', () => {
    const made = sepaPaymentText({ ...payment, name: 'A\nB' });
    expect('text' in made && made.text.split('\n')).to.have.length(11);
  });

  const refused = (change: object): string[] => {
    const made = sepaPaymentText({ ...payment, ...change });
    return 'problems' in made ? made.problems.map(({ field, rule }) => `${field} ${rule}`) : [];
  };

  it('refuses an account with wrong check digits, and tells every problem', () => {
    expect(refused({ iban: 'DE88370400440532013000', name: '' })).to.deep.equal(['name empty', 'iban key']);
    expect(refused({ iban: '' })).to.deep.equal(['iban empty']);
    expect(refused({ bic: 'COBA' })).to.deep.equal(['bic characters']);
  });

  it('refuses amounts beyond 0.01 to 999,999,999.99, and texts that a code cannot hold', () => {
    for (const amount of [0, 1.5, 100_000_000_000]) expect(refused({ amount })).to.deep.equal(['amount amount']);
    expect(refused({ amount: 99_999_999_999 })).to.deep.equal([]);
    expect(refused({ name: 'n'.repeat(71) })).to.deep.equal(['name too-long']);
    expect(refused({ name: 'я'.repeat(70), purpose: 'я'.repeat(140) })).to.deep.equal(['purpose required-too-long']);
  });

  it('every slip of one digit in an account is noticed', () => {
    const iban = 'GB82WEST12345698765432';
    expect(isIban(iban)).to.equal(true);
    for (let at = 8; at < iban.length; at += 1) {
      const slipped = iban.slice(0, at) + String((Number(iban[at]) + 1) % 10) + iban.slice(at + 1);
      expect(isIban(slipped), slipped).to.equal(false);
    }
    expect(isIban('DE8')).to.equal(false);
  });
});
