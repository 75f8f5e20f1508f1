const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/**
 * The form in which a text is kept for ever, made once at import: NUL removed, byte order marks at the start
 * removed, CRLF and lone CR turned to LF, lone surrogates turned to U+FFFD. Letters are left as they came (no NFC),
 * because composing them would move every offset other programs have counted. Idempotent.
 */
export function normalizeText(raw: string): string {
  return raw
    .replaceAll('\0', '')
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
    .replace(LONE_SURROGATE, '\uFFFD')
}
