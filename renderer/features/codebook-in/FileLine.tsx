import { useTranslation } from 'react-i18next'
import type { CodebookPreview } from '../../../shared/contract/codebook-calls'
import { Button } from '../../components/Button'
import { useTakeCodebook } from './use-take-codebook'
import classes from './CodebookIn.module.css'

/** Who wrote the file, and the way to another one. */
export function FileLine({ preview }: { readonly preview: CodebookPreview | null }) {
  const { t } = useTranslation()
  const { ask, field, problem } = useTakeCodebook(t('codebookIn.other'))
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
      {field}
      <Button variant="quiet" size="s" onPress={ask}>
        {t('codebookIn.other')}
      </Button>
    </div>
  )
}
