import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices, useSession } from '../../hooks'
import { releaseFiles } from '../../hooks/release-files'
import { projectEndings } from '../../hooks/project-files'
import { useFileChoice } from '../../hooks/use-file-choice'
import type { HeldFile } from '../../hooks/use-file-choice'
import { ProjectInDialog } from './ProjectInDialog'

/** Imports the project of another program while the session asks for it: first for its file, then by a dialog about it. */
export function ProjectIn() {
  const { t } = useTranslation()
  const app = useServices()
  const { client, info, sentence, dispatch } = app
  const ids = useSession((session) => (session.dialog === 'project-in' ? session.dialogIds : null))
  const [handle, name] = ids ?? []
  const isAsked = ids !== null && handle === undefined
  const [problem, setProblem] = useState<string | null>(null)

  const onFile = useCallback(
    (file: HeldFile) => {
      setProblem(null)
      dispatch({ type: 'dialog', dialog: 'project-in', ids: [file.handle, file.name] })
    },
    [dispatch],
  )
  const onProblem = useCallback(
    (why: string) => {
      setProblem(why)
      app.announce(why, { tone: 'problem' })
    },
    [app],
  )
  const { ask, field } = useFileChoice({
    client,
    front: info.front,
    of: 'project',
    endings: projectEndings,
    label: t('projectIn.choose'),
    sentence,
    onFile,
    onProblem,
  })
  useEffect(() => {
    if (!isAsked) return
    dispatch({ type: 'dialog', dialog: null })
    ask()
  }, [isAsked, ask, dispatch])

  return (
    <>
      {field}
      {handle === undefined ? null : (
        <ProjectInDialog
          key={handle}
          handle={handle}
          file={name ?? ''}
          otherProblem={problem}
          onOther={ask}
          onClose={() => {
            setProblem(null)
            releaseFiles(app, [handle])
            dispatch({ type: 'dialog', dialog: null })
          }}
        />
      )}
    </>
  )
}
