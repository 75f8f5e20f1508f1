import type { Session } from 'electron'
import { isOurs } from './address'

/** What a page may be allowed: to copy, and to fill the screen. */
const permitted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen'])

/** Whether a permission is given to an address: two harmless ones, to the app's own top frame. */
export function isPermitted(
  permission: string,
  address: string,
  isMainFrame: boolean,
  home: string,
): boolean {
  return isMainFrame && permitted.has(permission) && isOurs(address, home)
}

/** Answers every request, check and device choice of a session; what is not permitted is denied without asking. */
export function limitPermissions(session: Session, home: string): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isPermitted(permission, details.requestingUrl, details.isMainFrame, home)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    isPermitted(permission, origin, details.isMainFrame, home),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
}
