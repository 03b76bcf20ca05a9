/** An amount in the currency's minor units (cents), always an integer. */
export interface Money {
  amountMinor: number;
  currency: string;
}

/** Money as a person of that language writes it; whole amounts without decimals ("€25", "12,50 €"). */
export function formatMoney(money: Money, locale: string): string {
  const digits = minorDigits(money.currency);
  const amount = money.amountMinor / 10 ** digits;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : digits,
  }).format(amount);
}

function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}
