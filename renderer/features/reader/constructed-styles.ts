/**
 * Runs `make` so that CodeMirror puts its style rules into a constructed style sheet instead of a `<style>` element,
 * which the content security policy (`style-src 'self'`) refuses. CodeMirror's style-mod does so by itself in a root
 * that has no `head`, as a shadow root; it decides once per document, at the first view, so the document's head is
 * hidden from it for that moment. A browser test watches that no violation is reported.
 */
export function withConstructedStyles<T>(make: () => T): T {
  if (!canConstruct()) return make()
  Object.defineProperty(document, 'head', { configurable: true, value: null })
  try {
    return make()
  } finally {
    Reflect.deleteProperty(document, 'head')
  }
}

/** Whether style sheets can be made without an element; not so where a document has no layout, as in tests. */
export function canConstruct(): boolean {
  return 'adoptedStyleSheets' in document && 'replaceSync' in CSSStyleSheet.prototype
}
