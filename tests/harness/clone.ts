/** Turns values into text and back as structured cloning would: what cannot be cloned is refused. */
export interface Codec {
  encode(value: unknown): string
  decode(text: string): unknown
}

/**
 * Makes a codec. Its source text is also run in the page, so it may use nothing from outside. Values with cycles, which
 * Electron could clone, are refused too: nothing in the contract has them.
 */
export function makeCodec(): Codec {
  const refuse = (what: string): never => {
    throw new DOMException(`An object could not be cloned: ${what}`, 'DataCloneError')
  }
  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(text)
  }
  const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
  const kind = (value: object): string => Object.prototype.toString.call(value).slice(8, -1)

  const pack = (value: unknown, above: readonly object[]): unknown => {
    if (value === undefined) return ['u']
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return ['v', value]
    if (typeof value === 'number')
      return Number.isFinite(value) && !Object.is(value, -0)
        ? ['v', value]
        : ['n', String(Object.is(value, -0) ? '-0' : value)]
    if (typeof value === 'bigint') return ['b', String(value)]
    if (typeof value === 'function') return refuse('a function')
    if (typeof value === 'symbol') return refuse('a symbol')
    if (above.includes(value)) return refuse('a cycle')
    const inside = [...above, value]
    if (Array.isArray(value)) return ['a', Array.from(value, (item) => pack(item, inside))]
    if (ArrayBuffer.isView(value))
      return ['y', toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))]
    switch (kind(value)) {
      case 'Date':
        return ['d', (value as Date).getTime()]
      case 'ArrayBuffer':
        return ['f', toBase64(new Uint8Array(value as ArrayBuffer))]
      case 'Map':
        return [
          'm',
          [...(value as Map<unknown, unknown>)].map(([k, v]) => [pack(k, inside), pack(v, inside)]),
        ]
      case 'Set':
        return ['s', [...(value as Set<unknown>)].map((item) => pack(item, inside))]
      case 'Error':
        return ['e', (value as Error).name, (value as Error).message]
      case 'Object':
        return ['o', Object.entries(value).map(([key, item]) => [key, pack(item, inside)])]
      default:
        return refuse(kind(value))
    }
  }

  const unpack = (packed: unknown): unknown => {
    const [tag, body, more] = packed as [string, unknown, unknown]
    switch (tag) {
      case 'u':
        return undefined
      case 'n':
        return Number(body)
      case 'b':
        return BigInt(body as string)
      case 'a':
        return (body as unknown[]).map(unpack)
      case 'y':
        return fromBase64(body as string)
      case 'd':
        return new Date(body as number)
      case 'f':
        return fromBase64(body as string).buffer
      case 'm':
        return new Map((body as [unknown, unknown][]).map(([k, v]) => [unpack(k), unpack(v)]))
      case 's':
        return new Set((body as unknown[]).map(unpack))
      case 'e':
        return Object.assign(new Error(more as string), { name: body as string })
      case 'o': {
        const result: Record<string, unknown> = {}
        for (const [key, item] of body as [string, unknown][])
          Object.defineProperty(result, key, {
            value: unpack(item),
            enumerable: true,
            writable: true,
            configurable: true,
          })
        return result
      }
      default:
        return body
    }
  }

  return {
    encode: (value) => JSON.stringify(pack(value, [])),
    decode: (text) => unpack(JSON.parse(text)),
  }
}
