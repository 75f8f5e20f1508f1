import { useCallback, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../shared/contract/client'
import type { AppInfo, FileKind } from '../../shared/contract/contract'

/** A file the host knows. */
export interface HeldFile {
  readonly handle: string
  readonly name: string
}

/** How one file is asked for. */
export interface FileAsked {
  readonly client: Client
  readonly front: AppInfo['front']
  readonly of: FileKind
  /** Endings of their names with commas between them, for browsers: `.qdpx,.qde`. */
  readonly endings: string
  /** What the field of a browser is called. */
  readonly label: string
  /** The sentence for the user about something that was thrown. */
  readonly sentence: (error: unknown) => string
  readonly onFile: (file: HeldFile) => void
  /** Why a file could not be handed over, as a sentence. */
  readonly onProblem: (sentence: string) => void
}

/** The ways a file gets to the host. */
export interface FileChoice {
  /** Asks for one: in the app by a native dialog, in a browser by the field. */
  readonly ask: () => void
  /** Hands one over that came in another way, such as by a drop. */
  readonly put: (file: File) => Promise<void>
  /** Has to be drawn: what a browser asks by. */
  readonly field: ReactNode
}

/** Largest file that is sent, in bytes; the host has the same limit. */
const largest = 256 * 1024 * 1024

/** Asks for one file of a kind and hands it to the host. */
export function useFileChoice(asked: FileAsked): FileChoice {
  const { client, front, of, endings, label, sentence, onFile, onProblem } = asked
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const put = useCallback(
    async (file: File): Promise<void> => {
      if (file.size > largest) return onProblem(t('sources.tooLarge', { file: file.name }))
      try {
        const bytes = new Uint8Array(await file.arrayBuffer())
        const { handle } = await client.call('file.put', { name: file.name, bytes })
        onFile({ handle, name: file.name })
      } catch (error) {
        // A file that was moved or locked meanwhile is the file's own trouble, not the host's.
        onProblem(
          error instanceof DOMException ? t('sources.unreadable', { file: file.name }) : sentence(error),
        )
      }
    },
    [client, onFile, onProblem, sentence, t],
  )
  const ask = useCallback((): void => {
    if (front === 'browser') return input.current?.click()
    client.call('file.choose', { of }).then(
      ([chosen]) => chosen && onFile(chosen),
      (error: unknown) => onProblem(sentence(error)),
    )
  }, [client, front, of, onFile, onProblem, sentence])
  const field = (
    <input
      ref={input}
      type="file"
      hidden
      accept={endings}
      aria-label={label}
      onChange={(event) => {
        const file = event.target.files?.[0]
        event.target.value = ''
        if (file) void put(file)
      }}
    />
  )
  return { ask, put, field }
}
