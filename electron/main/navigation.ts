import { isOurs, parse } from './address'

/** Whether the window may go to an address: only to the app's own page (to load it again). */
export function mayNavigate(address: string, home: string): boolean {
  return isOurs(address, home) && ['/', '/index.html'].includes(new URL(address).pathname)
}

/** Longest address that is handed to another program. */
const longest = 2000
/** What a mail link may fill in; `attach` and the like could take files along. */
const mailFields = ['subject', 'body']

/**
 * A link as it may be shown to the user and then handed to another program, or null: plain web and mail addresses only.
 * Foreign letters in the host come out as punycode, so that look-alikes can be seen.
 */
export function externalLink(address: string): string | null {
  if (address.length > longest || /[\u0000-\u0020\u007f\\]/.test(address)) return null
  const url = parse(address)
  if (url === null || url.username !== '' || url.password !== '') return null
  if (url.protocol === 'https:') return /^https:\/\/[^/]/i.test(address) ? url.href : null
  if (url.protocol !== 'mailto:' || !/^[^@/?]+@[^@/?]+$/.test(url.pathname)) return null
  return [...url.searchParams.keys()].every((key) => mailFields.includes(key)) ? url.href : null
}

/** Offers links to the user, one at a time: a page that asks again meanwhile is not heard. */
export function linkOpener(
  ask: (address: string) => Promise<boolean>,
  open: (address: string) => Promise<void>,
): (address: string) => Promise<void> {
  let isAsking = false
  return async (address) => {
    const link = externalLink(address)
    if (link === null || isAsking) return
    isAsking = true
    try {
      if (await ask(link)) await open(link)
    } finally {
      isAsking = false
    }
  }
}
