import type { CodebookRow } from './codebook-rows'
import { labelsFor } from './labels'
import type { ExportLanguage, Labels } from './labels'
import type { Manuscript, Part } from './manuscript'

/**
 * The codebook as an appendix: an overview, then each code with its whole definition, numbered by hierarchy. Days are those
 * of the time zone (IANA).
 */
export function codebookManuscript(
  project: string,
  rows: readonly CodebookRow[],
  language: ExportLanguage,
  timeZone = 'UTC',
): Manuscript {
  const dates = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone,
  })
  const dayOf = (instant: string): string | null => {
    const at = Date.parse(instant)
    return Number.isNaN(at) ? null : dates.format(at)
  }
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
      rows: rows.map(({ code, number, depth, colour, codings, sources }) => ({
        ...{ depth, colour },
        cells: [number, code.name, code.short, String(codings), String(sources)],
      })),
      numeric: 2,
    },
    sections: rows.map((row) => ({
      level: row.depth + 1,
      number: row.number,
      title: row.code.name,
      colour: row.colour,
      facts: factsOf(row, labels, dayOf(row.changed)),
      parts: partsOf(row, labels),
    })),
  }
}

function factsOf(
  { code, themes, ...row }: CodebookRow,
  labels: Labels,
  changed: string | null,
): readonly string[] {
  return [
    ...(code.role === 'code' ? [] : [labels.role[code.role]]),
    ...(code.status === 'active' ? [] : [labels.status[code.status]]),
    ...(code.origin === null ? [] : [labels.origin[code.origin]]),
    ...(themes.length === 0 ? [] : [labels.alsoIn(themes)]),
    ...(code.role === 'category' ? [] : [labels.use(row.codings, row.sources)]),
    ...(row.codingsBelow === row.codings ? [] : [labels.useBelow(row.codingsBelow, row.sourcesBelow)]),
    ...(changed === null ? [] : [labels.changed(changed)]),
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
