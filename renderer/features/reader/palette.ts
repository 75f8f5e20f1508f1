import type { Palette } from './stripe-paint'

/** A CSS colour as `#rrggbb`, as far as a canvas can tell. */
function hex(colour: string): string {
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) return '#000000'
  pen.fillStyle = '#000000'
  pen.fillStyle = colour
  return /^#[0-9a-f]{6}$/.test(pen.fillStyle) ? pen.fillStyle : '#000000'
}

/** Reads the colours and the font that hold for an element now. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const property = (name: string): string => style.getPropertyValue(name).trim()
  return {
    paper: hex(property('--paper')),
    ink: hex(property('--ink')),
    faint: hex(property('--ink-3')),
    accent: hex(property('--accent')),
    line: hex(property('--line')),
    font: property('--font-ui') || 'sans-serif',
    nameContrast: Number(property('--name-contrast')) || 4.5,
    forced: matchMedia('(forced-colors: active)').matches,
  }
}

/** Calls back when the theme may have changed, by choice or by the system. Returns the way to stop it. */
export function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'class', 'style'],
  })
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map(
    (query) => matchMedia(query),
  )
  for (const query of queries) query.addEventListener('change', listener)
  return () => {
    observer.disconnect()
    for (const query of queries) query.removeEventListener('change', listener)
  }
}
