/** Classes that carry the colours of codes as `--code`, in one style sheet of the document. */
export interface CodeColours {
  /** Name of the class for a colour `#RRGGBB`; the rule exists from then on. */
  readonly classFor: (colour: string) => string
  /** Takes the rules out of the document. */
  readonly remove: () => void
}

/** Makes the style sheet; colours are data, so they cannot stand in a file, nor in the markup (`style-src 'self'`). */
export function createCodeColours(): CodeColours {
  const sheet = canConstruct() ? new CSSStyleSheet() : null
  const known = new Set<string>()
  if (sheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return {
    classFor: (colour) => {
      const name = `code-${colour.slice(1).toLowerCase()}`
      if (!known.has(name) && /^#[0-9a-f]{6}$/i.test(colour)) {
        known.add(name)
        sheet?.insertRule(`.${name} { --code: ${colour} }`, sheet.cssRules.length)
      }
      return name
    },
    remove: () => {
      if (sheet) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    },
  }
}

/** Whether style sheets can be made without an element; not so where there is no layout, as in tests. */
const canConstruct = (): boolean =>
  'adoptedStyleSheets' in document && 'replaceSync' in CSSStyleSheet.prototype
