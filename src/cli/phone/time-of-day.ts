/** How a business writes its times: its language, in its zone. */
export interface Place {
  language: string;
  zone: string;
}

export function timeOfDay(at: number, { language, zone }: Place): string {
  return new Intl.DateTimeFormat(language, { timeZone: zone, hour: 'numeric', minute: '2-digit' }).format(at);
}
