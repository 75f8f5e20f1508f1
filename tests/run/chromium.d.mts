/** The path of a Chromium: `CHROMIUM`, an installed one, Playwright's, a fetched one; null where none can be had. */
export function findChromium(): string | null
