import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileText } from '../../shared/exchange/refi-out/positions'
import { runs } from '../arbitraries'
import { doubtfulIn, imported } from '../native/imported'
import type { Imported } from '../native/imported'
import { throughQualCoder } from '../native/qualcoder-refi'
import { studyOf } from '../native/taguette-of'
import { writeTaguette } from '../native/taguette-writer'
import { planned, qde } from '../unit/exchange/refi-project'
import { anyProject } from './refi-projects'
import type { MadeProject } from './refi-projects'

/** Words without their blanks, which HTML folds. */
const bare = (words: string): string => words.replace(/\s/gu, '')

/** All quotes of texts that hold something; images have the one character U+FFFC for a text. */
const quotesOf = ({ store, reader }: MadeProject): ReadonlySet<string> =>
  new Set(
    [...store.all('quotations')]
      .map(({ revisionId, start, end }) => bare(reader.text(revisionId).slice(start, end)))
      .filter((words) => words !== '' && words !== '\uFFFC'),
  )

const quotesIn = ({ store, texts }: Imported): ReadonlySet<string> =>
  new Set(
    [...store.all('quotations')]
      .map(({ revisionId, start, end }) =>
        bare((texts.get(store.need('revisions', revisionId).text) ?? '').slice(start, end)),
      )
      .filter((words) => words !== ''),
  )

const numRuns = Math.min(runs, 300)
/** At the least so many quotes are looked at in each test. */
const fewest = numRuns / 2

describe('a project of anything that goes away and comes back', () => {
  it('keeps all quotes through QualCoder, which reads the exchange format in its own way', async () => {
    let seen = 0
    await fc.assert(
      fc.asyncProperty(anyProject, async (made) => {
        const { store, reader } = made
        const plan = planned(store, 'standard', reader)
        const files = new Map(
          plan.files.flatMap((file) =>
            file.as === 'text'
              ? [
                  [
                    file.path.replace('sources/', ''),
                    fileText(reader.text(file.revisionId), plan.form),
                  ] as const,
                ]
              : [],
          ),
        )
        const bytes = await throughQualCoder(qde(store, 'standard', reader), (path) => files.get(path) ?? '')
        const back = await imported(bytes, 'back.qda')
        expect(quotesIn(back)).toEqual(quotesOf(made))
        // Its annotations have no words that could be compared.
        const doubtful = [...back.store.all('quotations')].filter((one) => one.doubtful)
        expect(doubtful.filter(({ id }) => back.store.by('codings.quotationId', id).length > 0)).toEqual([])
        seen += quotesOf(made).size
      }),
      { numRuns },
    )
    expect(seen).toBeGreaterThan(fewest)
  })

  it('keeps all quotes through the database of Taguette', async () => {
    let seen = 0
    await fc.assert(
      fc.asyncProperty(anyProject, fc.boolean(), async (made, breaks) => {
        const bytes = await writeTaguette(studyOf(made.store, made.reader), { breaks })
        const back = await imported(bytes, 'back.sqlite3')
        expect(quotesIn(back)).toEqual(quotesOf(made))
        expect(doubtfulIn(back)).toBe(0)
        seen += quotesOf(made).size
      }),
      { numRuns },
    )
    expect(seen).toBeGreaterThan(fewest)
  })
})
