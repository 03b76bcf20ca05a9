/** A text by language, in ICU message format. */
export type LocalText = Readonly<Record<string, string>>;
