/** What engines, promises and test runners look for in everything. */
const asked = new Set(['then', 'toJSON', 'asymmetricMatch', 'nodeType', 'constructor', '$$typeof'])

/** A stand-in that says by name what it does not have, instead of being `undefined` somewhere later. */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key, receiver) {
      if (typeof key === 'string' && !(key in target) && !asked.has(key))
        throw new Error(`The stand-in for Electron does not have ${name}.${key}`)
      return Reflect.get(target, key, receiver) as unknown
    },
    set(target, key, value, receiver) {
      if (typeof key === 'string' && !key.startsWith('_') && !(key in target))
        throw new Error(`The stand-in for Electron does not have ${name}.${key}`)
      return Reflect.set(target, key, value, receiver)
    },
  })
}

/** An event that can be prevented, as Electron's are. */
export class StandInEvent {
  defaultPrevented = false
  preventDefault(): void {
    this.defaultPrevented = true
  }
}
