import i18next from 'i18next'
import type { ImportLine } from '../../../shared/contract/contract'
import type { Id } from '../../../shared/model/entities'
import type { Services } from '../../hooks'
import { baseName, sendRecording, Stopped } from '../../hooks/send-recording'

/** A recording among the files that were brought in: it goes beside the transcript of its name. */
export interface Waiting {
  readonly name: string
  /** Sent by the page, or known to the host by its handle. */
  readonly from: { readonly file: File } | { readonly handle: string }
}

/** A line of the result about a recording. */
export type AttachLine = ImportLine & { readonly attached?: true }

/** The source a recording belongs to by its name: one that came with it, else one that was there. */
function sourceFor(app: Services, name: string, came: readonly Id[]): Id | null {
  const named = [...app.store.all('sources')].filter(
    ({ removed, fileName, name: shown }) =>
      removed === null && [baseName(fileName), shown.toLowerCase()].includes(baseName(name)),
  )
  return (named.find(({ id }) => came.includes(id)) ?? named[0])?.id ?? null
}

/** Puts a recording beside the transcript of its name, and says what became of it. Never rejects. */
export async function attachWaiting(
  app: Services,
  { name, from }: Waiting,
  came: readonly Id[],
  signal: AbortSignal,
): Promise<AttachLine> {
  const line = { file: name, encoding: null, losses: [] }
  const failed = (message: string): AttachLine => ({ ...line, outcome: 'failed', sourceId: null, message })
  const sourceId = sourceFor(app, name, came)
  const source = sourceId === null ? undefined : app.store.get('sources', sourceId)
  if (!source) return failed(i18next.t('host.recordingAlone', { name }))
  if (source.media) return failed(i18next.t('media.hasOne', { file: name, name: source.name }))
  try {
    if ('file' in from) await sendRecording(app.client, source.id, from.file, { signal })
    else await app.client.call('media.attach', { sourceId: source.id, handle: from.handle, link: false })
    return { ...line, outcome: 'imported', sourceId: source.id, message: source.name, attached: true }
  } catch (error) {
    if (error instanceof Stopped)
      return { ...failed(i18next.t('sources.outcome.cancelled')), outcome: 'cancelled' }
    if (error instanceof DOMException) return failed(i18next.t('sources.unreadable', { file: name }))
    return failed(app.sentence(error))
  }
}
