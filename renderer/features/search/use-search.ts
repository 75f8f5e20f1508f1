import { useEffect, useState } from 'react'
import type { Findings } from '../../../shared/contract/search-calls'
import { Problem } from '../../../shared/problem'
import { expressionOf, termsOf } from '../../../shared/queries/matcher'
import { useQuery, useServices } from '../../hooks'
import { contextLength } from './KwicRow'
import { memoryOf } from './memory'
import type { Asked } from './memory'

/** Quiet time after a key before the search begins, ms. */
const pause = 120

/** What the search has come to. */
export interface Searching {
  /** What was found last, for these words or, while new ones are looked for, for those before; null: nothing asked. */
  readonly findings: Findings | null
  readonly busy: boolean
  /** Why it cannot be searched for; an English sentence that `said` knows. */
  readonly problem: string | null
}

/** What is wrong with a query as it stands, or null. */
export function faultOf({ text, mode, matchCase }: Asked): string | null {
  if (mode !== 'regex' || text === '') return null
  try {
    expressionOf({ text, mode, matchCase })
    return null
  } catch (error) {
    if (error instanceof Problem) return error.message
    throw error
  }
}

const isBlank = ({ text, mode }: Asked): boolean =>
  mode === 'regex' ? text === '' : termsOf(text).length === 0

/** Searches while the user types; of several searches under way only the last one counts. */
export function useSearch(asked: Asked): Searching {
  const { client, store, sentence } = useServices()
  const memory = memoryOf(client)
  const { text, mode, matchCase, wholeWord, within, coded } = asked
  const [state, setState] = useState<{
    readonly of: string
    readonly findings: Findings | null
    readonly problem: string | null
  }>(() => ({ of: '', findings: memory.findings, problem: null }))
  const changes = useQuery(
    () => ({}),
    coded
      ? ['sources', 'revisions', 'groups', 'codes', 'memos', 'codings']
      : ['sources', 'revisions', 'groups', 'codes', 'memos'],
  )
  const fault = faultOf(asked)
  const blank = isBlank(asked)
  const of = JSON.stringify({ text, mode, matchCase, wholeWord, within, coded })
  useEffect(() => {
    if (blank || fault !== null) {
      if (blank) memory.findings = null
      return undefined
    }
    let wanted = true
    const search = async (): Promise<void> => {
      const sourceIds =
        within === null
          ? null
          : within.table === 'sources'
            ? [within.id]
            : (store.get('groups', within.id)?.members ?? [])
      try {
        const findings = await client.call('search.all', {
          text,
          mode,
          matchCase,
          wholeWord,
          ...(sourceIds ? { sourceIds: [...sourceIds] } : {}),
          ...(coded
            ? { coded: coded.as === 'codes' ? { as: 'codes', codeIds: [...coded.codeIds] } : coded }
            : {}),
          context: contextLength,
          key: memory.key,
        })
        if (!wanted || findings.stopped === 'newer') return
        memory.findings = findings
        setState({ of, findings, problem: null })
      } catch (error) {
        if (wanted)
          setState({
            of,
            findings: null,
            problem: error instanceof Problem ? error.message : sentence(error),
          })
      }
    }
    const timer = setTimeout(() => void search(), pause)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [
    client,
    store,
    sentence,
    memory,
    text,
    mode,
    matchCase,
    wholeWord,
    within,
    coded,
    of,
    blank,
    fault,
    changes,
  ])
  if (blank) return { findings: null, busy: false, problem: null }
  if (fault !== null) return { findings: null, busy: false, problem: fault }
  return { findings: state.findings, busy: state.of !== of, problem: state.of === of ? state.problem : null }
}
