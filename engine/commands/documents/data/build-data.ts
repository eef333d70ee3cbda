import type { CompiledWorkflow, Pack, PrintFormDefinition } from '../../../language/index.ts';
import { evaluateRule } from '../../../language/index.ts';
import {
  amountOf,
  type DocumentTotals,
  inWords,
  priceOfOne,
  sum,
  type VatRegime,
  vatRegimeOn,
} from '../../../money/index.ts';
import type { Refusal } from '../../../run/index.ts';
import type { QuoteOption } from '../../../store/documents/index.ts';
import type { LoadedRequest } from '../../../store/requests/index.ts';
import type { ActorRow } from '../../../store/read-actor.ts';
import { factsFor, recordOf } from '../../request-record.ts';
import { tellsPrices } from './form-in-force.ts';
import { partyOf } from './party.ts';
import { groupsOnPaper } from './groups-on-paper.ts';
import type { LineOnPaper, Placed } from './priced-lines.ts';
import { pricedOptions } from './priced-options.ts';
import { titleIn } from './paper-words.ts';
import type { ReadRequest, ReadSources } from './read-sources.ts';
import { requestParts } from './request-parts.ts';
import { sectionsOf } from './sections.ts';
import { withinSchema } from './within-schema.ts';

/** What a document itself brings to its data. */
export interface OwnParts {
  readonly type: string;
  readonly number: string | null;
  readonly day: string;
  readonly language: string;
  readonly status: string;
  readonly factFrom: string | null;
  readonly factTo: string | null;
  readonly discount: number;
  readonly options: readonly QuoteOption[];
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly correction: {
    readonly of: string;
    /** Of the document that was corrected first. */
    readonly day: string;
    readonly no: number;
    readonly reason: string | null;
  } | null;
  readonly validUntil: string | null;
  readonly verify: { readonly code: string; readonly url: string };
  /** How the other side answers without a log-in, and until when; null where it cannot. */
  readonly approve: { readonly url: string; readonly until: string } | null;
}

export interface DataScene {
  readonly form: PrintFormDefinition;
  readonly own: OwnParts;
  readonly sources: ReadSources;
  readonly pack: Pack;
  readonly workflowOf: (row: LoadedRequest) => CompiledWorkflow;
  readonly actor: ActorRow;
  readonly now: Date;
}

export interface BuiltData {
  /** What the form may read, and nothing else. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Null for a form that tells no prices. */
  readonly totals: DocumentTotals | null;
  /** What may be chosen, with what each adds. */
  readonly options: readonly QuoteOption[];
  readonly lines: readonly (LineOnPaper & { readonly request: LoadedRequest })[];
  readonly currency: string;
  /** Days of the work. */
  readonly period: { readonly from: string; readonly to: string };
  readonly refusals: readonly Refusal[];
}

const USUAL_CURRENCY = 'RUB';

/** Puts together what a paper tells, from what its requests are now. Sums are computed here and never by a template. */
export function buildData(scene: DataScene): BuiltData {
  const { form, own, sources } = scene;
  const { requests, seller, regimes } = sources;
  const priced = tellsPrices(form);
  // What was not chosen of a quote stands on quotes alone.
  const offers = form.document?.approval !== undefined;
  const works = requests.flatMap((each) =>
    each.works.filter(({ leftOut }) => offers || leftOut === null).map((work) => ({ work, each })),
  );
  const currencies = [...new Set(works.map(({ work }) => work.currency))];
  const currency = currencies[0] ?? USUAL_CURRENCY;
  const refusals: Refusal[] = [];
  if (priced && currencies.length > 1) {
    const message = `the works are in ${currencies.join(' and ')}: a document has one currency`;
    refusals.push({ rule: 'currencies-mixed', path: '/data/lines', message });
  }
  const period = periodOf(
    own,
    works.map(({ work }) => work.day),
  );
  const regime = vatRegimeOn(regimes, period.to);
  // It is off what stands in any case: of what may be left out nothing can be.
  const offered = new Set(own.options.flatMap((option) => option.works));
  const sure = works.filter(({ work }) => !offered.has(work.uuid));
  const cost = sum(sure.map(({ work: { quantity, price, discount } }) => amountOf(quantity, price, discount)));
  const off = priced ? own.discount : 0;
  if (off > Math.max(cost, 0)) {
    refusals.push({
      rule: 'discount-sum-invalid',
      path: '/discount',
      message: 'the discount is more than the works cost',
    });
  }
  const pricing = {
    mode: form.money?.vat ?? regime?.mode ?? 'none',
    rounding: form.money?.rounding ?? 'line',
    discount: off > Math.max(cost, 0) ? 0 : off,
    regimes,
  } as const;
  const { lines, totals, options } = pricedOptions(
    works.map(({ work }) => work),
    own.options,
    pricing,
  );
  const placed = lines.map(({ line, at }) => ({ ...line, of: works[at]?.each as ReadRequest }));
  const groups = groupsOnPaper(options, own.options, priced);
  const shown = placed.map((line, index) => {
    const option = lines[index]?.option ?? null;
    const head = option !== null && option !== lines[index - 1]?.option;
    const group = head ? groups.find(({ id }) => id === option.id) : undefined;
    return { ...lineOnPaper(line, own.language, priced), ...(group === undefined ? {} : { group }) };
  });
  const [first] = requests;
  const whole = {
    doc: docOf(scene, currency, first),
    seller: { ...partyOf(seller), vat: vatOf(regime) },
    client: clientOf(sources),
    contract: sources.contract && {
      number: sources.contract.values['number'],
      date: sources.contract.values['startsOn'],
    },
    ...(first === undefined ? {} : requestParts(first, scene)),
    period,
    lines: shown,
    groups: groups.map((group) => ({
      ...group,
      lines: shown.filter((_, index) => lines[index]?.option?.id === group.id),
    })),
    sections: sectionsOf(form, placed, shown, requests, own.language, priced),
    totals: priced ? { ...totalsOf(totals), words: inWords(totals.gross, currency, languageOf(own.language)) } : null,
    inputs: own.inputs,
    approve: own.approve,
    own: mapped(scene, first),
  };
  return {
    data: withinSchema(whole, form.data.schema) as BuiltData['data'],
    totals: priced ? totals : null,
    options: options.map(({ option, totals: { net, vat, gross } }) => ({
      ...option,
      sums: priced ? { net, vat, gross } : null,
    })),
    lines: placed.map(({ of, ...line }) => ({ ...line, request: of.row })),
    currency,
    period,
    refusals,
  };
}

function docOf({ form, own, sources }: DataScene, currency: string, first: ReadRequest | undefined): object {
  const { type, number, day, language, status, correction, verify, validUntil } = own;
  return {
    type,
    title: titleIn(form.title, language),
    number,
    date: day,
    language,
    currency,
    timeZone: first?.site?.timeZone ?? 'UTC',
    status,
    validUntil,
    correctionOf: correction?.of,
    correctionNo: correction?.no,
    correctedDate: correction?.day,
    reason: correction?.reason,
    verify,
    requests: sources.requests.length,
  };
}

function vatOf(regime: VatRegime | undefined): object | null {
  return regime === undefined ? null : { rate: regime.rate, mode: regime.mode, ground: regime.ground };
}

function clientOf({ client, clientEntity }: ReadSources): object | null {
  if (client === undefined) return null;
  const { code, name, phone, email } = client.values;
  return { ...(partyOf(clientEntity) ?? { name, fullName: name }), code, phone, email };
}

/** Days of the work: as they were given, else those of the lines, else the day of the document. */
function periodOf({ day, factFrom, factTo }: OwnParts, days: readonly string[]): { from: string; to: string } {
  const sorted = days.toSorted();
  return { from: factFrom ?? sorted[0] ?? day, to: factTo ?? sorted.at(-1) ?? day };
}

function totalsOf({ full, discount, net, vat, gross, groups }: DocumentTotals): object {
  return { full, discount, net, vat, gross, groups };
}

function lineOnPaper({ work, n, vatRate, sums, of }: Placed, language: string, priced: boolean): object {
  const prices = priced && {
    price: work.price,
    discount: sums.discount,
    discountRate: work.discount,
    vatRate,
    full: sums.full,
    net: sums.net,
    netPrice: work.quantity === 0 ? 0 : priceOfOne(sums.net, work.quantity),
    vat: sums.vat,
    gross: sums.gross,
  };
  return {
    n,
    title: titleIn(work.title, language),
    unit: work.unit,
    quantity: work.quantity,
    kind: work.kind,
    date: work.day,
    equipment: work.equipmentName,
    request: of.row.number,
    ...prices,
  };
}

function mapped({ form, workflowOf, actor, now }: DataScene, first: ReadRequest | undefined): object {
  const map = Object.entries(form.data.map ?? {});
  if (map.length === 0 || first === undefined) return {};
  const facts = factsFor(workflowOf(first.row), recordOf(first.row), actor, now);
  return Object.fromEntries(map.map(([name, rule]) => [name, evaluateRule(rule, facts)]));
}

function languageOf(language: string): 'en' | 'ru' | 'kk' {
  return language === 'en' || language === 'kk' ? language : 'ru';
}
