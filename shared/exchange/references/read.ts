import { Problem } from '../../problem'
import type { Reference } from '../../text/references/item'
import { bibtexItems } from './bibtex'
import { cleanReference } from './clean'
import { cslItems } from './csl-json'
import { risItems } from './ris'

/** The references of a file. */
export interface ReadReferences {
  readonly format: 'csl-json' | 'ris' | 'bibtex' | 'zotero-rdf'
  readonly items: readonly Reference[]
  /** How many entries have neither a title nor a name, or are broken. */
  readonly skipped: number
  /** Line of the first of them, from 1; null where none is, or lines say nothing. */
  readonly firstSkipped: number | null
}

/** Most that is read, in UTF-16 units, and most references of one file. */
export const longestFile = 20_000_000
export const mostReferences = 10_000

/** Reads CSL-JSON, RIS, BibTeX and BibLaTeX, told apart by what they hold. Throws a Problem for anything else. */
export function readReferences(given: string): ReadReferences {
  if (given.length > longestFile) {
    throw new Problem(
      'refused',
      'This file is larger than 20 MB, so no reference was read. Export only the works you need; nothing was changed.',
    )
  }
  return counted(readAs(given.replace(/^\uFEFF/, '')))
}

/** The references of items in the shape of CSL that were read elsewhere. Throws a Problem where there are none, or too many. */
export const referencesOf = (format: ReadReferences['format'], found: readonly unknown[]): ReadReferences =>
  counted(
    cleaned(
      format,
      found.map((item) => ({ item, line: null })),
      [],
    ),
  )

function counted(read: ReadReferences): ReadReferences {
  if (read.items.length === 0) {
    throw new Problem(
      'invalid',
      'No reference was found in this. It should be CSL JSON, RIS, BibTeX or Zotero RDF; nothing was changed.',
    )
  }
  if (read.items.length > mostReferences) {
    throw new Problem(
      'refused',
      'This file holds more than 10,000 references, so none was read. Export only the works you need; nothing was changed.',
    )
  }
  return read
}

function readAs(text: string): ReadReferences {
  const begin = text.slice(0, 2000).trimStart()
  if (/^[[{]/.test(begin))
    return cleaned(
      'csl-json',
      cslItems(text).map((item) => ({ item, line: null })),
      [],
    )
  if (/^\s*TY\s{0,3}-/m.test(text)) return cleaned('ris', risItems(text), [])
  if (/@[A-Za-z]+\s*[{(]/.test(text)) {
    const { items, broken } = bibtexItems(text)
    return cleaned('bibtex', items, broken)
  }
  if (/^<\?xml|^<rdf:RDF|^<xml/i.test(begin)) {
    throw new Problem(
      'invalid',
      'Of references in XML only Zotero RDF can be read. Export them as that, or as CSL JSON, RIS or BibTeX; nothing was changed.',
    )
  }
  return { format: 'bibtex', items: [], skipped: 0, firstSkipped: null }
}

function cleaned(
  format: ReadReferences['format'],
  found: readonly { readonly item: unknown; readonly line: number | null }[],
  broken: readonly number[],
): ReadReferences {
  const items: Reference[] = []
  const lost: (number | null)[] = [...broken]
  for (const { item, line } of found) {
    const clean = cleanReference(item)
    if (clean) items.push(clean)
    else lost.push(line)
  }
  const lines = lost.filter((line) => line !== null)
  return {
    format,
    items,
    skipped: lost.length,
    firstSkipped: lines.length === 0 ? null : lines.reduce((a, b) => Math.min(a, b)),
  }
}
