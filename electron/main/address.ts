/** Scheme and host of the window's own files. */
export const appScheme = 'app'
export const appHost = 'emic'
/** The one page of the app. */
export const appPage = `${appScheme}://${appHost}/`

/**
 * Where the window is loaded from: Emic's own files, or, in a checkout, the development server named by
 * `electron-vite dev`. Throws when that server is not on this computer.
 */
export function homeAddress(isPackaged: boolean, devServer: string | undefined): string {
  if (isPackaged || devServer === undefined || devServer === '') return appPage
  const { href, protocol, hostname } = new URL(devServer)
  const isLocal = protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  if (!isLocal) throw new Error(`The development server must be on this computer, not at ${devServer}`)
  return href
}

/** Whether an address has the origin of the home page, and no user name in it. */
export function isOurs(address: string, home: string): boolean {
  const url = parse(address)
  const own = new URL(home)
  return (
    url !== null &&
    url.protocol === own.protocol &&
    url.host === own.host &&
    url.username === '' &&
    url.password === ''
  )
}

/** An address taken apart, or null where it is none. */
export function parse(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
