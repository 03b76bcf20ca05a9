/**
 * How much room every channel gives a text: WhatsApp's limits, which are the tightest. The channel cuts what is longer;
 * these are for keeping it from coming to that. A test compares them with the channel's own.
 */
export const room = {
  words: 4096,
  /** the text of a question with choices */
  question: 1024,
  /** so many choices become buttons, where each label is short and none has a description */
  buttons: 3,
  buttonLabel: 20,
  rowLabel: 24,
  rowDescription: 72,
} as const;
