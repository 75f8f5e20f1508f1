/** What the colours can be; `system`: as the computer is set. */
export const themes = ['system', 'light', 'sepia', 'dark', 'contrast-light', 'contrast-dark'] as const
export type Theme = (typeof themes)[number]

/** The colours that are shown: a choice, or what the system asks for. */
export function shownTheme(
  theme: Theme,
  system: { readonly dark: boolean; readonly contrast: boolean },
): Exclude<Theme, 'system'> {
  if (theme !== 'system') return theme
  if (system.contrast) return system.dark ? 'contrast-dark' : 'contrast-light'
  return system.dark ? 'dark' : 'light'
}
