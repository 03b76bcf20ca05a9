/**
 * What WhatsApp accepts, from Meta's Cloud API reference (developers.facebook.com/documentation/business-messaging/
 * whatsapp: messages/text, interactive-reply-buttons, interactive-list, templates), read in November 2026. Whether Meta
 * counts UTF-16 units, code points or graphemes is documented nowhere; UTF-16 units are the most of the three.
 */
export const limits = {
  textLength: 4096,
  interactive: {
    /** the list's own page allows 4096, the general reference still says 1024 for all of them */
    bodyLength: 1024,
    footerLength: 60,
  },
  replyButtons: { max: 3, titleLength: 20 },
  list: { maxRows: 10, openLength: 20, titleLength: 24, descriptionLength: 72 },
  /** of a list row; buttons take 256, but a choice should not depend on how it is shown */
  choiceIdLength: 200,
  template: {
    /** a body with its parameters filled in may be this long where nothing else is in the template… */
    bodyOnlyLength: 32_768,
    /** …and this long beside buttons */
    bodyLength: 1024,
    quickReplyTitleLength: 25,
  },
  /** free text is allowed for so long after a person's message */
  windowHours: 24,
} as const;
