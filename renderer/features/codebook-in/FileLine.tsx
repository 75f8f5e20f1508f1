import { useTranslation } from 'react-i18next'
import type { CodebookPreview } from '../../../shared/contract/codebook-calls'
import { ChooseFile } from '../../components/ChooseFile'
import { codebookEndings, useTakeCodebook } from './use-take-codebook'
import classes from './CodebookIn.module.css'

/** Who wrote the file, and the way to another one. */
export function FileLine({ preview }: { readonly preview: CodebookPreview | null }) {
  const { t } = useTranslation()
  const { take, isBusy, problem } = useTakeCodebook()
  const facts = preview
    ? [
        ...(preview.table ? [] : [t('codebookIn.refi')]),
        ...(preview.program === null ? [] : [t('codebookIn.program', { program: preview.program })]),
      ]
    : []
  return (
    <div className={classes.file}>
      {facts.length === 0 ? null : <span className={classes.faint}>{facts.join(' · ')}</span>}
      {problem === null ? null : (
        <p role="alert" className={classes.warn}>
          {problem}
        </p>
      )}
      <ChooseFile
        label={t('codebookIn.other')}
        accept={codebookEndings}
        variant="quiet"
        size="s"
        isDisabled={isBusy}
        onChoose={(file) => void take(file)}
      />
    </div>
  )
}
