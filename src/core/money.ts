/** An amount in the currency's minor units (cents), always an integer. */
export interface Money {
  amountMinor: number;
  currency: string;
}

const WHOLE_IN_BASIS_POINTS = 10_000n;

/** A part of an amount in basis points (2 000 = a fifth), rounded half up to a whole minor unit. */
export function shareOf({ amountMinor, currency }: Money, basisPoints: number): Money {
  // Products of large amounts do not fit into a float's integers.
  const product = BigInt(amountMinor) * BigInt(basisPoints);
  const rounded = (product + WHOLE_IN_BASIS_POINTS / 2n) / WHOLE_IN_BASIS_POINTS;
  return { amountMinor: Number(rounded), currency };
}

/** Money as a person of that language writes it; whole amounts without decimals ("€25", "12,50 €"). */
export function formatMoney(money: Money, locale: string): string {
  const { digits, whole, exact } = formatsFor(money.currency, locale);
  const amount = money.amountMinor / 10 ** digits;
  return (Number.isInteger(amount) ? whole : exact).format(amount);
}

interface MoneyFormats {
  /** digits of the minor unit: 2 for euros, 0 for yen, 3 for dinars */
  digits: number;
  whole: Intl.NumberFormat;
  exact: Intl.NumberFormat;
}

// Building an Intl object costs more than using it a hundred times, and there are few languages and currencies.
const knownFormats = new Map<string, MoneyFormats>();

function formatsFor(currency: string, locale: string): MoneyFormats {
  const key = `${locale} ${currency}`;
  const known = knownFormats.get(key);
  if (known) return known;
  const exact = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const formats = {
    digits: exact.resolvedOptions().maximumFractionDigits ?? 2,
    whole: new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: 0 }),
    exact,
  };
  knownFormats.set(key, formats);
  return formats;
}
