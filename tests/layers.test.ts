import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importsOf, target } from './layers/imports'
import type { Import } from './layers/imports'
import { broken, closed } from './layers/rules'

const root = join(import.meta.dirname, '..')
const code = /\.(ts|tsx|mjs)$/
const rooms = ['shared', 'electron', 'renderer', 'fixtures', 'tests']

interface SourceFile {
  readonly path: string
  readonly text: string
  readonly imports: readonly (Import & { readonly to: string })[]
}

const read = (path: string, text: string): SourceFile => ({
  path,
  text,
  imports: importsOf(path, text).map((entry) => ({ ...entry, to: target(path, entry.specifier) })),
})

const files = rooms.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .map((path) => `${room}/${path.replaceAll('\\', '/')}`)
    .filter((path) => code.test(path) && !/\/(node_modules|\.tmp)\//.test(path))
    .sort()
    .map((path) => read(path, readFileSync(join(root, path), 'utf8'))),
)

const violations = (among: readonly SourceFile[]): readonly string[] =>
  among.flatMap(({ path, imports }) =>
    imports.flatMap(({ to, typeOnly, line }) => {
      const rule = broken(path, to, typeOnly)
      return rule === null ? [] : [`${path}:${line} imports ${to}${typeOnly ? ' (types)' : ''}: ${rule}`]
    }),
  )

/** Every chain of run-time imports that ends at something its first file must never load. */
function leaks(among: readonly SourceFile[]): readonly string[] {
  const byName = new Map<string, SourceFile>()
  for (const file of among) {
    const name = file.path.replace(code, '')
    byName.set(name, file)
    if (name.endsWith('/index')) byName.set(name.slice(0, -'/index'.length), file)
  }
  return closed.flatMap(({ from, never, why }) => {
    const starts = among.filter(({ path }) => from.test(path))
    const chain = new Map(starts.map(({ path }) => [path, path]))
    const queue = [...starts]
    const found: string[] = []
    for (let file = queue.shift(); file; file = queue.shift()) {
      for (const { to, typeOnly } of file.imports) {
        if (typeOnly) continue
        const way = `${chain.get(file.path) ?? file.path} -> ${to}`
        if (never.test(to)) found.push(`${way}: ${why}`)
        const next = byName.get(to)
        if (!next || chain.has(next.path)) continue
        chain.set(next.path, way)
        queue.push(next)
      }
    }
    return found
  })
}

const lines = (text: string): number => text.replace(/\n$/, '').split('\n').length

const tooLong = (among: readonly SourceFile[]): readonly string[] =>
  among
    .filter(({ text }) => lines(text) > 300 && !/^\/\* eslint-disable max-lines -- .{10,} \*\//.test(text))
    .map(({ path, text }) => `${path} has ${lines(text)} lines`)

describe('who may import whom', () => {
  it('every import keeps to the table', () => {
    expect(files.length).toBeGreaterThan(0)
    expect(violations(files)).toEqual([])
  })

  it('nothing is loaded at run time through a detour', () => {
    expect(leaks(files)).toEqual([])
  })
})

describe('file sizes', () => {
  it('no file is over 300 lines without `/* eslint-disable max-lines -- why */` as its first line', () => {
    const source = files.filter(({ path }) => !path.startsWith('tests/')).map(({ text }) => lines(text))
    const median = source.sort((a, b) => a - b)[Math.floor(source.length / 2)] ?? 0
    console.log(
      `${source.length} source files, median ${median} lines (budget 100), longest ${source.at(-1) ?? 0}`,
    )
    expect(tooLong(files)).toEqual([])
  })
})

describe('the check itself', () => {
  it.each([
    ['shared/core/store.ts', `import { z } from 'zod'`],
    ['shared/core/store.ts', `import { codes } from '../commands/codes'`],
    ['shared/core/store.ts', `import { Code } from '../model/entities'`],
    ['shared/text/range.ts', `import { Problem } from '../core/store'`],
    ['shared/queries/counts.ts', `import Fuse from 'fuse.js'`],
    ['shared/exchange/losses.ts', `export * from '../queries/counts'`],
    ['shared/model/tables.ts', `import { type Code } from './entities'`],
    ['electron/host/host.ts', `import { app } from 'electron'`],
    ['electron/host/host.ts', `const server = await import('../server/index')`],
    ['electron/preload/index.ts', `import { client } from '../../shared/contract/client'`],
    ['electron/server/index.ts', `import { open } from '../main/window'`],
    ['renderer/components/Button.tsx', `import type { Code } from '../../shared/model/entities'`],
    ['renderer/features/reader/Reader.tsx', `import { Tree } from '../codebook/Tree'`],
    ['renderer/features/reader/Reader.tsx', `import { calls } from '../../../shared/contract/contract'`],
    ['renderer/hooks.ts', `import { readFileSync } from 'fs'`],
    ['renderer/hooks.ts', `import { codeAdd } from '../shared/commands/codes'`],
    ['shared/misplaced.ts', `import type { Id } from './model/entities'`],
  ])('in %s, %s is refused', (path, text) => {
    expect(violations([read(path, text)])).toHaveLength(1)
  })

  it.each([
    ['shared/core/store.ts', `import type { Code } from '../model/entities'`],
    ['shared/queries/search.ts', `import Fuse from 'fuse.js'`],
    ['electron/main/window.ts', `import { BrowserWindow } from 'electron'`],
    ['electron/preload/index.ts', `type Bridge = import('../../shared/contract/transport').Transport`],
    ['renderer/features/reader/Reader.tsx', `import { Stripes } from './Stripes'`],
    ['renderer/features/Workspace.tsx', `import { Reader } from './reader/Reader'`],
    ['renderer/features/reader/Reader.tsx', `import type { Code } from '../../../shared/model/entities'`],
  ])('in %s, %s is allowed', (path, text) => {
    expect(violations([read(path, text)])).toEqual([])
  })

  it('the message names the file, the line, the import and the rule', () => {
    const [message] = violations([read('shared/core/store.ts', `\nimport { z } from 'zod'`)])
    expect(message).toMatch(
      /^shared\/core\/store\.ts:2 imports npm:zod: shared\/core may import: tables, problem/,
    )
  })

  it('a schema that reaches the window through two files is found', () => {
    const found = leaks([
      read('renderer/hooks.ts', `import { count } from '../shared/queries/counts'`),
      read('shared/queries/counts.ts', `import { parse } from './parse'`),
      read('shared/queries/parse.ts', `import { Code } from '../model/entities'`),
      read('shared/model/entities.ts', `import { z } from 'zod'`),
    ])
    expect(found[0]).toContain(
      'renderer/hooks.ts -> shared/queries/counts -> shared/queries/parse -> shared/model/entities',
    )
  })

  it('a long file is found unless its first line says why it is long', () => {
    const body = 'export {}\n'.repeat(301)
    expect(tooLong([read('shared/text/long.ts', body)])).toEqual(['shared/text/long.ts has 301 lines'])
    expect(
      tooLong([
        read('shared/text/table.ts', `/* eslint-disable max-lines -- one table of 400 words */\n${body}`),
      ]),
    ).toEqual([])
  })
})
