import { createHash } from 'node:crypto'
import { elementsOf, treeOf } from '../electron/host/import/refi/tree'
import { readPackage } from '../electron/host/import/refi/task'
import { incomingOf } from '../electron/host/import-refi'
import { Store } from '../shared/core/store'
import type { Reader } from '../shared/exchange/passages'
import { codebookRows } from '../shared/exchange/codebook-rows'
import { planOf as planIn } from '../shared/exchange/refi/plan'
import type { RefiPlan as Incoming } from '../shared/exchange/refi/plan'
import { originOf } from '../shared/exchange/refi/own-words'
import { entryFor, placeOf } from '../shared/exchange/refi/path'
import { refiLosses } from '../shared/exchange/refi-out/losses'
import { planOf as planOut } from '../shared/exchange/refi-out/plan'
import type { RefiPlan } from '../shared/exchange/refi-out/plan'
import { fileText } from '../shared/exchange/refi-out/positions'
import type { RefiProfile } from '../shared/exchange/refi-out/profile'
import { projectXml } from '../shared/exchange/refi-out/project'
import type { Foreign } from '../shared/model/entities'
import type { Records } from '../shared/model/tables'
import { codebook } from '../shared/queries/codebook'
import type { Structure } from '../shared/text/structure'

/** A project in the memory: its records, and its files by hash and extension. */
export interface Memory {
  readonly store: Store
  readonly files: ReadonlyMap<string, Uint8Array>
}

export const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** Reads the texts of a project in the memory. */
export function readerOf({ store, files }: Memory): Reader {
  const texts = new Map<string, string>()
  const read = (hash: string, extension: string): string => {
    const name = `${hash}.${extension}`
    const known = texts.get(name) ?? Buffer.from(files.get(name) ?? []).toString('utf8')
    texts.set(name, known)
    return known
  }
  return {
    text: (revisionId) => read(store.need('revisions', revisionId).text, 'txt'),
    structure: (revisionId) => {
      const { structure } = store.need('revisions', revisionId)
      return structure === null ? null : (JSON.parse(read(structure, 'json')) as Structure)
    },
  }
}

/** A project as a package that is not packed. */
export interface Written {
  readonly plan: RefiPlan
  readonly xml: string
  readonly losses: readonly string[]
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Elements of a kept part. */
export const nodesOf = ({ files }: Memory, { xml }: Foreign) =>
  elementsOf(files.get(`${xml}.xml`) ?? new Uint8Array(0), 'kept.xml')

/** Writes a project in a form. Word files made of texts are only marks of ones: making them takes longer than all else. */
export function written(memory: Memory, profile: RefiProfile): Written {
  const { store } = memory
  const reader = readerOf(memory)
  const words = (id: string) => {
    const { revisionId, start, end } = store.need('quotations', id)
    return { text: reader.text(revisionId).slice(start, end), citation: '(there)', language: null }
  }
  const plan = planOut(store, {
    profile,
    rows: codebookRows(store, codebook(store), { words }),
    kept: [...store.all('foreign')].map((part) => ({ part, nodes: nodesOf(memory, part) })),
  })
  const files = new Map<string, Uint8Array>()
  for (const file of plan.files) {
    const bytes =
      file.as === 'text'
        ? Buffer.from(fileText(reader.text(file.revisionId), plan.form))
        : file.as === 'note'
          ? Buffer.from(fileText(file.text.replaceAll(/\r\n?/g, '\n'), plan.form))
          : file.as === 'kept'
            ? (memory.files.get(`${file.hash}.${file.extension}`) ?? new Uint8Array(0))
            : Buffer.from('PK\u0003\u0004')
    files.set(file.path.slice('sources/'.length).toLowerCase(), bytes)
  }
  const xml = [...projectXml(plan, reader, originOf('Emic 0.1.0', profile))].join('')
  return { plan, xml, files, losses: refiLosses(plan, { profile, astral: false }) }
}

const at = '2026-05-05T05:05:05.000Z'
const host = 'f0000000-0000-4000-8000-000000000001'

/** Brings a package into an empty project of somebody else. */
export async function broughtIn(
  xml: string | Uint8Array,
  packed: ReadonlyMap<string, Uint8Array>,
  name = 'other.qdpx',
): Promise<Memory & { readonly plan: Incoming; readonly name: string }> {
  const files = new Map<string, Uint8Array>()
  const names = new Map([...packed.keys()].map((file) => [file, file]))
  const end = await readPackage(
    {
      root: treeOf(Buffer.from(xml), name),
      read: (path) => {
        const place = placeOf(path)
        const entry = place?.at === 'package' ? entryFor(place.name, names) : null
        return Promise.resolve(entry === null ? null : (packed.get(entry) ?? null))
      },
      native: null,
      large: () => null,
      close: () => undefined,
    },
    name,
    (part) => {
      if (part.kind === 'text') files.set(`${part.hash}.txt`, Buffer.from(part.text))
      if (part.kind === 'structure')
        files.set(`${part.hash}.json`, Buffer.from(JSON.stringify(part.structure)))
      if (part.kind === 'file') files.set(`${part.hash}.${part.extension}`, part.bytes)
      return Promise.resolve()
    },
  )
  const base: Partial<Records> = {
    project: [
      { id: host, name: 'Mine', description: '', activeCoderId: host.replace(/1$/, '2'), createdAt: at },
    ],
    coders: [{ id: host.replace(/1$/, '2'), name: '— nobody of theirs —', color: '#123456', createdAt: at }],
  }
  const making = { store: Store.of(base), now: at, by: host.replace(/1$/, '2'), colour: () => '#777777' }
  const plan = planIn(incomingOf(end), { samePaths: false }, making)
  const records: Record<string, unknown[]> = { ...(base as Record<string, unknown[]>) }
  for (const { table, record } of plan.records.flat()) records[table] = [...(records[table] ?? []), record]
  for (const { words, ...part } of plan.kept) {
    const hash = hashOf(words)
    files.set(`${hash}.xml`, Buffer.from(words))
    records['foreign'] = [...(records['foreign'] ?? []), { ...part, xml: hash }]
  }
  return { store: Store.of(records as Partial<Records>), files, plan, name: end.project.name }
}
