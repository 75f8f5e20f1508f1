import type { Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { appPage } from '../../../electron/main/address'
import { isPermitted, limitPermissions } from '../../../electron/main/permissions'

type Permission = Parameters<NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>>[1]

/** Every permission Electron knows of; the compiler refuses a list that misses one. */
const table: Readonly<Record<Permission, boolean>> = {
  'clipboard-sanitized-write': true,
  fullscreen: true,
  ar: false,
  'automatic-fullscreen': false,
  'background-fetch': false,
  'background-sync': false,
  'captured-surface-control': false,
  'clipboard-read': false,
  'deprecated-sync-clipboard-read': false,
  'display-capture': false,
  fileSystem: false,
  geolocation: false,
  'geolocation-approximate': false,
  'hand-tracking': false,
  hid: false,
  'idle-detection': false,
  keyboardLock: false,
  'local-fonts': false,
  'local-network': false,
  'local-network-access': false,
  'loopback-network': false,
  media: false,
  mediaKeySystem: false,
  midi: false,
  midiSysex: false,
  nfc: false,
  notifications: false,
  openExternal: false,
  'payment-handler': false,
  'periodic-background-sync': false,
  'persistent-storage': false,
  pointerLock: false,
  'screen-wake-lock': false,
  sensors: false,
  serial: false,
  'smart-card': false,
  'speaker-selection': false,
  'storage-access': false,
  'system-wake-lock': false,
  'top-level-storage-access': false,
  usb: false,
  vr: false,
  'web-app-installation': false,
  'web-printing': false,
  'window-management': false,
  unknown: false,
}
const names = Object.entries(table)

describe('permissions', () => {
  it.each(names)('%s for the app: %s', (name, isGiven) => {
    expect(isPermitted(name, appPage, true, appPage)).toBe(isGiven)
  })

  it.each(['https://example.org/', 'app://evil/', 'file:///', 'null', '', 'app://emic.evil/'])(
    'nothing for %j',
    (origin) => {
      for (const [name] of names) expect(isPermitted(name, origin, true, appPage)).toBe(false)
    },
  )

  it('nothing for a frame, nor for a name that is not known', () => {
    for (const [name] of names) expect(isPermitted(name, appPage, false, appPage)).toBe(false)
    for (const name of ['', 'constructor', '__proto__', 'FULLSCREEN'])
      expect(isPermitted(name, appPage, true, appPage)).toBe(false)
  })

  it('are answered by handlers for requests, checks, devices and screens alike', () => {
    const set = new Map<string, (...args: unknown[]) => unknown>()
    const session = new Proxy(
      {},
      { get: (_, key) => (handler: () => unknown) => set.set(String(key), handler) },
    )
    limitPermissions(session as Session, appPage)
    const details = { requestingUrl: appPage, isMainFrame: true }
    for (const [name, isGiven] of names) {
      let answer: unknown = null
      set.get('setPermissionRequestHandler')?.({}, name, (given: boolean) => (answer = given), details)
      expect([name, answer]).toEqual([name, isGiven])
      expect(set.get('setPermissionCheckHandler')?.(null, name, 'app://emic', details)).toBe(isGiven)
    }
    expect(set.get('setDevicePermissionHandler')?.({ deviceType: 'hid' })).toBe(false)
    let streams: unknown = null
    set.get('setDisplayMediaRequestHandler')?.({}, (given: unknown) => (streams = given))
    expect(streams).toEqual({})
  })
})
