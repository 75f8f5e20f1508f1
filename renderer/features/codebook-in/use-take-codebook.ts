import { useState } from 'react'
import { useServices } from '../../hooks'
import { putFile } from '../../hooks/put-file'

/** Endings of the files that can hold a codebook. */
export const codebookEndings = '.qdc,.qdpx,.qde,.csv,.tsv,.xlsx,.ods,.txt'

/** Takes a file that was chosen in the dialog: hands it to the host and shows what would become of it. */
export function useTakeCodebook() {
  const app = useServices()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const take = async (file: File): Promise<void> => {
    setBusy(true)
    setProblem(null)
    const put = await putFile(app, file)
    setBusy(false)
    if ('problem' in put) setProblem(put.problem)
    else app.dispatch({ type: 'dialog', dialog: 'codebook-in', ids: [put.file.handle, put.file.name] })
  }
  return { take, isBusy, problem }
}
