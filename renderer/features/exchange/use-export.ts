import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exported } from '../../../shared/contract/contract'
import { useServices } from '../../hooks'
import { isTable } from './choice'
import type { ExportChoice } from './choice'
import type { Scope } from './scopes'

/** Languages of documents by those of the window. */
const documentLanguages: Readonly<Record<string, 'en' | 'zh-CN' | 'es' | 'de' | 'fr'>> = {
  zh: 'zh-CN',
  es: 'es',
  de: 'de',
  fr: 'fr',
}

/** What is meant of quotes and of texts. */
export interface Meant {
  readonly scope: Scope | undefined
  /** The source that is open. */
  readonly sourceId: string | null
}

/** How far an export has come. */
export type ExportState =
  | { readonly kind: 'asking'; readonly problem: string | null }
  /** `done` from 0 to 1; null: not known. */
  | { readonly kind: 'working'; readonly job: string; readonly done: number | null }
  /** A page waits to be shown and printed. */
  | {
      readonly kind: 'print'
      readonly handle: string
      readonly name: string
      readonly losses: readonly string[]
    }
  | { readonly kind: 'done'; readonly name: string; readonly losses: readonly string[] }

/**
 * Makes the file at the host and hands it out. Closes by itself where nothing was lost; else it stays, to say what was.
 * A dialog that is closed meanwhile hands out nothing.
 */
export function useExport(onClose: () => void) {
  const { t, i18n } = useTranslation()
  const { client, announce, sentence } = useServices()
  const [state, setState] = useState<ExportState>({ kind: 'asking', problem: null })
  const there = useRef(true)
  useEffect(() => {
    there.current = true
    return () => {
      there.current = false
    }
  }, [])
  const job = state.kind === 'working' ? state.job : null
  useEffect(() => {
    if (job === null) return
    const stop = client.on('work', (event) => {
      if (event.job !== job) return
      const done = event.total === 0 ? null : event.done / event.total
      setState((now) => (now.kind === 'working' && now.job === job ? { ...now, done } : now))
    })
    return () => {
      stop()
      // Over by now, or left: then nobody waits for it any more.
      client.call('work.cancel', { job }).catch(() => {})
    }
  }, [client, job])

  const make = (choice: ExportChoice, { scope, sourceId }: Meant, name: string): Promise<Exported> => {
    const language = documentLanguages[i18n.language] ?? 'en'
    if (choice.what === 'texts')
      return client.call('export.documents', {
        format: choice.textsFormat,
        apart: choice.textsScope === 'apart',
        ...(choice.textsScope === 'source' && sourceId !== null ? { sourceIds: [sourceId] } : {}),
        language,
        job: name,
      })
    if (choice.what === 'data') {
      const format = choice.dataFormat
      return format === 'jsonld'
        ? client.call('export.annotations', { format, job: name })
        : client.call('export.tables', { format, exact: format === 'csv' && choice.exact, job: name })
    }
    if (choice.what === 'codebook') {
      const format = choice.codebookFormat
      return client.call('export.codebook', {
        format,
        language,
        exact: format === 'csv' && choice.exact,
        ...(isTable(format) && choice.maxqda ? { form: 'maxqda' as const } : {}),
        job: name,
      })
    }
    if (choice.what === 'project') {
      const { profile, recordings } = choice
      return profile === 'emic'
        ? client.call('export.archive', { recordings, job: name })
        : client.call('export.project', { format: 'qdpx', profile, job: name })
    }
    const format = choice.quotesFormat
    return client.call('export.quotes', {
      format,
      language,
      exact: format === 'csv' && choice.exact,
      ...(isTable(format)
        ? { form: choice.quotesForm }
        : { by: choice.quotesBy, attributes: choice.attributes, ...(choice.around ? { context: 15 } : {}) }),
      job: name,
      ...(scope ? { filter: scope.filter } : {}),
    })
  }

  const run = async (choice: ExportChoice, meant: Meant): Promise<void> => {
    const name = crypto.randomUUID()
    setState({ kind: 'working', job: name, done: null })
    try {
      const { handle, losses, toPrint, name: made } = await make(choice, meant, name)
      if (!there.current) return
      if (toPrint) {
        announce(t('exchange.printReady', { name: made }))
        return setState({ kind: 'print', handle, name: made, losses })
      }
      const saved = await client.call('file.save', { handle })
      // No name: the user has closed the window that asks where to.
      if (!saved) return setState({ kind: 'asking', problem: null })
      const file = saved.name
      if (losses.length === 0) {
        announce(t('exchange.done', { name: file }), { tone: 'done' })
        onClose()
      } else {
        announce(t('exchange.doneWith', { name: file, count: losses.length }), { tone: 'done' })
        setState({ kind: 'done', name: file, losses })
      }
    } catch (error) {
      // Who has closed the dialog has stopped it; the sentence about that is for nobody.
      if (!there.current) return
      setState({ kind: 'asking', problem: sentence(error) })
    }
  }

  return { state, run, again: () => setState({ kind: 'asking', problem: null }) }
}
