import { useCallback, useState } from 'react'
import { useServices } from '../../hooks'
import { useFileChoice } from '../../hooks/use-file-choice'
import type { HeldFile } from '../../hooks/put-file'

/** Asks for the file of a codebook, and shows what would become of it; `problem`: why it could not be handed over. */
export function useTakeCodebook(label: string) {
  const { client, dispatch, info, sentence } = useServices()
  const [problem, setProblem] = useState<string | null>(null)
  const onFile = useCallback(
    ({ handle, name }: HeldFile) => dispatch({ type: 'dialog', dialog: 'codebook-in', ids: [handle, name] }),
    [dispatch],
  )
  const choice = useFileChoice({
    client,
    front: info.front,
    of: 'codebook',
    endings: '.qdc,.qdpx,.qde,.csv,.tsv,.xlsx,.ods,.txt',
    label,
    sentence,
    onFile,
    onProblem: setProblem,
  })
  return { ...choice, problem }
}
