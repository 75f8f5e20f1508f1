import { crc32 } from 'node:zlib'
import { z } from 'zod'
import type { Transaction } from '../../shared/core/operation'
import { fields, schemas } from '../../shared/model/entities'
import { tableNames } from '../../shared/model/tables'

/*
 * One line of the log:  {"crc":"1c291ca3","tx":{"seq":1,...}}\n
 * `crc` is the CRC-32 (ISO 3309, as in zip and PNG) of the bytes between `"tx":` and the closing brace, in 8 lower-case
 * hex digits. The bytes before and after are always the same, so that a line can be checked without parsing it.
 */
const head = '{"crc":"'
const middle = '","tx":'
const txAt = head.length + 8 + middle.length
const newline = 0x0a

const hex = (value: number): string => value.toString(16).padStart(8, '0')

/** The line of a transaction, its line feed included. */
export function encodeLine(tx: Transaction): Buffer {
  const body = JSON.stringify(tx)
  const bytes = Buffer.from(`${head}00000000${middle}${body}}\n`, 'utf8')
  const crc = crc32(bytes.subarray(txAt, bytes.length - 2))
  bytes.write(hex(crc), head.length, 'latin1')
  return bytes
}

/** The bytes of the transaction in a line (without its line feed), or null where the line is damaged. */
export function bodyOf(line: Buffer): Buffer | null {
  if (line.length < txAt + 3 || line[line.length - 1] !== 0x7d) return null
  if (line.toString('latin1', 0, head.length) !== head) return null
  if (line.toString('latin1', head.length + 8, txAt) !== middle) return null
  const body = line.subarray(txAt, line.length - 1)
  return hex(crc32(body)) === line.toString('latin1', head.length, head.length + 8) ? body : null
}

const seqFirst = /^\{"seq":(\d{1,15})[,}]/

/** The number of a transaction, from the bytes `bodyOf` gave; null where they hold none. */
export function seqOf(body: Buffer): number | null {
  const first = seqFirst.exec(body.toString('latin1', 0, 32))
  if (first) return Number(first[1])
  try {
    const seq: unknown = (JSON.parse(body.toString('utf8')) as { seq?: unknown } | null)?.seq
    return typeof seq === 'number' && Number.isSafeInteger(seq) && seq > 0 ? seq : null
  } catch {
    return null
  }
}

const OperationShape = z.looseObject({
  table: z.string(),
  id: z.string(),
  before: z.looseObject({ id: z.string() }).nullable(),
  after: z.looseObject({ id: z.string() }).nullable(),
})

/** Shape of a transaction in the log; records of known tables are checked against their own schemas. */
export const TransactionShape = z.looseObject({
  seq: z.number().int().positive(),
  id: fields.Id,
  at: fields.Instant,
  by: fields.Id,
  kind: z.enum(['do', 'undo', 'redo']),
  command: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
  reverts: z.array(z.number().int()).optional(),
  gesture: z.string().optional(),
  undoable: z.boolean().optional(),
  operations: z.array(OperationShape),
})

/** The shape of a line, for the documentation of the format. */
export const LineShape = z.looseObject({ crc: z.string().regex(/^[0-9a-f]{8}$/), tx: TransactionShape })

const known: ReadonlySet<string> = new Set(tableNames)

/** The first thing that is wrong with a transaction as the file would hold it, or null. */
export function faultOf(tx: Transaction): string | null {
  const shape = TransactionShape.safeParse(tx)
  if (!shape.success) return describe('transaction', shape.error)
  for (const op of tx.operations) {
    if (op.after === null || !known.has(op.table)) continue
    if (op.after.id !== op.id) return `${op.table}: the record bears another id than its operation`
    const record = schemas[op.table].safeParse(op.after)
    if (!record.success) return describe(op.table, record.error)
  }
  return null
}

function describe(what: string, error: z.ZodError): string {
  const issue = error.issues[0]
  return `${what}.${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong'}`
}

/** The transaction of a line's body. Throws where it is not one; unknown fields are kept. */
export function parseBody(body: Buffer): Transaction {
  const text = body.toString('utf8')
  // Keys that could reach a prototype come only from a file that was made by hand: they are dropped.
  const value: unknown = text.includes('"__proto__"')
    ? JSON.parse(text, (key, part: unknown) => (key === '__proto__' ? undefined : part))
    : JSON.parse(text)
  const tx = value as Transaction
  const fault = faultOf(tx)
  if (fault !== null) throw new Error(fault)
  return tx
}

/** Where a line stands in the bytes of its file: `[start, end)`, line feed included. */
export interface LineSpan {
  readonly start: number
  readonly end: number
  readonly seq: number
}

/** An unreadable end of a segment. */
export interface Tail {
  readonly start: number
  /**
   * `torn`: the beginning of a line without its end, or blocks that were never written (NUL), which is all that a kill or
   * a power cut leaves. Everything else is `damaged`: lines that had been written whole may have been in it.
   */
  readonly kind: 'torn' | 'damaged'
  /** At most so many lines were in it. */
  readonly lines: number
}

/** What a segment holds: its sound lines, and the stretches `[start, end)` that are none. */
export interface Scan {
  readonly lines: readonly LineSpan[]
  /** Damaged stretches with a sound line behind them. */
  readonly holes: readonly { readonly start: number; readonly end: number }[]
  /** The unreadable end, or null where the last line is sound. */
  readonly tail: Tail | null
  readonly size: number
}

/** Finds the sound lines of a segment. */
export function scan(bytes: Buffer): Scan {
  const lines: LineSpan[] = []
  const holes: { start: number; end: number }[] = []
  let bad: number | null = null
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(newline, start)
    const end = feed < 0 ? bytes.length : feed + 1
    const body = feed < 0 ? null : bodyOf(bytes.subarray(start, feed))
    const seq = body && seqOf(body)
    if (seq === null) {
      bad ??= start
    } else {
      if (bad !== null) holes.push({ start: bad, end: start })
      bad = null
      lines.push({ start, end, seq })
    }
    start = end
  }
  return { lines, holes, tail: bad === null ? null : tailOf(bytes, bad), size: bytes.length }
}

function tailOf(bytes: Buffer, start: number): Tail {
  const tail = bytes.subarray(start)
  let feeds = 0
  for (const byte of tail) if (byte === newline) feeds++
  const begin = tail.toString('latin1', 0, head.length)
  const torn = feeds === 0 && (head.startsWith(begin) || begin === head)
  const unwritten = tail[tail.length - 1] === 0
  const lines = feeds + (tail[tail.length - 1] === newline ? 0 : 1)
  return { start, kind: torn || unwritten ? 'torn' : 'damaged', lines }
}
