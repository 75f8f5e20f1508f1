import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { expect } from 'vitest'
import { sentences } from '../../shared/text/segments'
import { emic, program } from './app'
import type { Home } from './app'

const seeds = join(program, '..', 'shared', 'seeds')

/** Paths of the five texts of the first study, in order; fewer or none where they are not at hand. */
export const files: readonly string[] = existsSync(seeds)
  ? readdirSync(seeds)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => join(seeds, name))
  : []

/** The three themes the texts are read with, as defined by the researcher of these tests. */
export const themes = [
  {
    name: 'Pluralism',
    short: 'Several ways of working stand side by side.',
    definition: 'Actors, standards and routes to patients differ, and none of them replaces the others.',
    when: 'The passage sets two or more ways next to each other.',
    not: 'One way is only described more closely.',
  },
  {
    name: 'Commercialization',
    short: 'Cells, services or data become goods.',
    definition: 'Prices, firms, markets and investment enter research or care.',
    when: 'Money changes what is done.',
    not: 'Public funding of research.',
  },
  {
    name: 'Regulation',
    short: 'Rules and those who make them.',
    definition: 'Laws, guidelines, approvals, inspections, and the lack of them.',
    when: 'A rule is made, asked for, followed or avoided.',
    not: 'Habits of one laboratory.',
  },
] as const

/** One coded passage as `emic quotes --json` says it. */
export interface Quote {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly code: string
  readonly coder: string
}

/** What is coded in a project, as the command line reads it from the disk. */
export async function quotesOf(home: Home, project: string): Promise<readonly Quote[]> {
  const { out, code, error } = await emic(home.env, 'quotes', project, '--json')
  expect(error).toBe('')
  expect(code).toBe(0)
  return JSON.parse(out) as readonly Quote[]
}

/** Sentences of a text that stand in it once and are easily drawn over, so that none is written down here. */
export async function passagesOf(
  home: Home,
  project: string,
  source: string,
  count: number,
): Promise<readonly string[]> {
  const { out } = await emic(home.env, 'text', project, source)
  const found = sentences(out, { start: 0, end: out.length })
    .map(({ start, end }) => out.slice(start, end))
    .filter((text) => text.length >= 60 && text.length <= 240 && /^\p{L}/u.test(text))
    .filter((text) => out.split(text).length === 2 && out.split(text.slice(0, 80)).length === 2)
  const step = Math.floor(found.length / count)
  expect(step).toBeGreaterThan(0)
  return Array.from({ length: count }, (_, i) => found[i * step] ?? '')
}

/** What can be handed in, by the names of the dialog. */
export const offered = [
  ['Codebook', ['Word document', 'Excel workbook', 'CSV table', 'Markdown', 'Web page', 'REFI-QDA codebook']],
  ['Quotes', ['Word document', 'Excel workbook', 'CSV table', 'Markdown', 'Web page']],
] as const

const schema = join(program, '..', 'shared', 'samples', 'refi', 'xsd', 'Codebook.xsd')

/** Holds tables of quotes against the number of codings, and a codebook against the schema of REFI-QDA. */
export async function holdsUp(
  paths: { readonly csv: string; readonly xlsx: string; readonly qdc: string },
  codings: number,
): Promise<void> {
  const csv = Papa.parse(await readFile(paths.csv, 'utf8'), { header: true, skipEmptyLines: true })
  expect(csv.data).toHaveLength(codings)
  expect(await readSheet(paths.xlsx)).toHaveLength(codings + 1)
  if (existsSync(schema) && spawnSync('xmllint', ['--version']).status === 0)
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, paths.qdc], { stdio: 'pipe' })
  else console.log('The QDC file is not held against its schema: xmllint or the schema is missing.')
}
