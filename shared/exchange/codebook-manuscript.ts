import type { CodebookRow } from './codebook-rows'
import { labelsFor } from './labels'
import type { ExportLanguage, Labels } from './labels'
import type { Manuscript, Part } from './manuscript'

/** The codebook as an appendix: an overview, then each code with its whole definition, numbered by hierarchy. */
export function codebookManuscript(
  project: string,
  rows: readonly CodebookRow[],
  language: ExportLanguage,
): Manuscript {
  const labels = labelsFor[language]
  const themes = rows.filter(({ code }) => code.role === 'theme').length
  return {
    title: `${labels.codebook}${labels.colon}${project}`,
    subtitle: labels.codeCount(rows.length, themes),
    language,
    colon: labels.colon,
    overview: {
      title: labels.overview,
      head: [labels.number, labels.code, labels.short, labels.codings, labels.sources],
      rows: rows.map((row) => [
        row.number,
        row.code.name,
        row.code.short,
        String(row.codings),
        String(row.sources),
      ]),
      numeric: 2,
    },
    sections: rows.map((row) => ({
      level: row.depth + 1,
      number: row.number,
      title: row.code.name,
      colour: row.colour,
      facts: factsOf(row, labels),
      parts: partsOf(row, labels),
    })),
  }
}

function factsOf({ code, themes, ...row }: CodebookRow, labels: Labels): readonly string[] {
  return [
    ...(code.role === 'code' ? [] : [labels.role[code.role]]),
    ...(code.status === 'active' ? [] : [labels.status[code.status]]),
    ...(code.origin === null ? [] : [labels.origin[code.origin]]),
    ...(themes.length === 0 ? [] : [labels.alsoIn(themes)]),
    ...(code.role === 'category' ? [] : [labels.use(row.codings, row.sources)]),
    ...(row.codingsBelow === row.codings ? [] : [labels.useBelow(row.codingsBelow, row.sourcesBelow)]),
  ]
}

function partsOf({ code, examples }: CodebookRow, labels: Labels): readonly Part[] {
  const texts: readonly (readonly [string, string])[] = [
    [labels.claim, code.claim],
    [labels.short, code.short],
    [labels.definition, code.definition],
    [labels.whenToUse, code.whenToUse],
    [labels.whenNotToUse, code.whenNotToUse],
  ]
  return [
    ...texts
      .filter(([, text]) => text.trim() !== '')
      .map(([label, text]): Part => ({ kind: 'text', label, text })),
    ...examples.map(({ kind, ...example }): Part => ({
      kind: 'quote',
      label: labels.example[kind],
      ...example,
    })),
  ]
}
