import { useCallback, useRef } from 'react'
import type { ReactNode } from 'react'
import type { Client } from '../../shared/contract/client'
import type { AppInfo, FileKind } from '../../shared/contract/contract'
import { putFile } from './put-file'
import type { HeldFile } from './put-file'

export type { HeldFile } from './put-file'

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

/** Asks for one file of a kind and hands it to the host. */
export function useFileChoice(asked: FileAsked): FileChoice {
  const { client, front, of, endings, label, sentence, onFile, onProblem } = asked
  const input = useRef<HTMLInputElement>(null)
  const put = useCallback(
    async (file: File): Promise<void> => {
      const sent = await putFile({ client, sentence }, file)
      if ('problem' in sent) onProblem(sent.problem)
      else onFile(sent.file)
    },
    [client, onFile, onProblem, sentence],
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
