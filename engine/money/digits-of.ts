/** Currencies with other than two digits behind the point, by ISO 4217. */
const OTHER: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

/** How many digits the minor unit of a currency takes behind the point: 2 for RUB (and HUF, for which `Intl` has none), 0 for JPY, 3 for KWD. */
export function digitsOf(currency: string): number {
  return Object.hasOwn(OTHER, currency) ? (OTHER[currency] ?? 2) : 2;
}
