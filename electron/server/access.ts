import { randomBytes, timingSafeEqual } from 'node:crypto'

/** A way in: a code that works once and for a short time, exchanged for a token that lasts as long as the server. */
export class Access {
  readonly #token = randomBytes(32)
  #code: { readonly value: Buffer; readonly until: bigint } | null = null
  readonly #clock: () => bigint

  /** `clock` counts nanoseconds and never goes back. */
  constructor(clock: () => bigint = () => process.hrtime.bigint()) {
    this.#clock = clock
  }

  /** A fresh code, good once within `seconds`; the one before is good no more. */
  newCode(seconds: number): string {
    const value = randomBytes(32)
    this.#code = { value, until: this.#clock() + BigInt(seconds) * 1_000_000_000n }
    return value.toString('base64url')
  }

  /** The token for a code, or null for a wrong, used or late one. */
  exchange(code: string): string | null {
    const known = this.#code
    if (!known || !same(known.value, code)) return null
    this.#code = null
    return this.#clock() > known.until ? null : this.#token.toString('base64url')
  }

  /** Whether an `authorization` header carries the token. */
  allows(header: string | undefined): boolean {
    return header !== undefined && header.startsWith('Bearer ') && same(this.#token, header.slice(7))
  }
}

function same(known: Buffer, given: string): boolean {
  const bytes = Buffer.from(given, 'base64url')
  return bytes.length === known.length && timingSafeEqual(bytes, known)
}
