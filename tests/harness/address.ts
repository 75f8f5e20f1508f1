/**
 * Chromium does not know schemes that only Electron registers, so a page at `app://emic/` is shown to it as
 * `https://emic.app.invalid/` (a secure origin of its own, like a standard and secure scheme) and answered by the stand-in.
 */
const ending = 'invalid'

/** An address as Chromium sees it. */
export function toBrowser(address: string, schemes: readonly string[]): string {
  const [scheme, rest] = split(address)
  if (scheme === null || !schemes.includes(scheme)) return address
  const [, host = '', path = ''] = /^\/\/([^/?#]*)(.*)$/.exec(rest) ?? []
  return `https://${host}.${scheme}.${ending}${path}`
}

/** An address as the app sees it. */
export function fromBrowser(address: string, schemes: readonly string[]): string {
  for (const scheme of schemes) {
    const found = new RegExp(`^(blob:)?https://([^/?#]*)\\.${scheme}\\.${ending}(?=[/?#]|$)(.*)$`, 's').exec(
      address,
    )
    if (found) return `${found[1] ?? ''}${scheme}://${found[2] ?? ''}${found[3] ?? ''}`
  }
  return address
}

const split = (address: string): readonly [string | null, string] => {
  const at = address.indexOf(':')
  return at < 0 ? [null, address] : [address.slice(0, at), address.slice(at + 1)]
}
