/**
 * Gives jsdom the one thing about layout that long lists need: a box to be in. Without it a list that draws only what is
 * in sight draws nothing.
 */
export function giveLayout(): void {
  for (const [name, value] of [
    ['clientHeight', 600],
    ['clientWidth', 400],
    ['offsetHeight', 600],
    ['offsetWidth', 400],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value })
  }
  Element.prototype.scrollTo ??= () => {}
}
