import { useTranslation } from 'react-i18next'
import type { MergeRule } from '../../../shared/model/codebook-file'
import { Segmented } from '../../components/Segmented'
import { rules } from './choice'
import classes from './CodebookIn.module.css'

export interface RuleChoiceProps {
  readonly value: MergeRule
  readonly onChange: (rule: MergeRule) => void
}

/** What becomes of codes that are there already, with a sentence that says what that means. */
export function RuleChoice({ value, onChange }: RuleChoiceProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.rule}>
      <Segmented
        label={t('codebookIn.rule')}
        value={value}
        onChange={onChange}
        options={rules.map((id) => ({ id, label: t(`codebookIn.rules.${id}`) }))}
      />
      <p className={classes.faint} role="status">
        {t(`codebookIn.rulesWhy.${value}`)}
      </p>
    </div>
  )
}
