import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quotation } from '../../../shared/model/entities'
import { Button } from '../../components/Button'
import { WordDifference } from '../../components/WordDifference'
import { useServices } from '../../hooks'
import { useWas } from '../../hooks/was'
import { wordChanges } from '../../hooks/word-changes'
import { useWords } from '../../hooks/words'
import classes from './HoverCard.module.css'

export interface WordsWereProps {
  readonly quotation: Quotation
  /** Whether they can be confirmed here. */
  readonly canConfirm?: boolean
}

/** What the words of a passage were before a correction changed them; nothing where none did, or somebody has looked. */
export function WordsWere({ quotation, canConfirm = false }: WordsWereProps) {
  const { t, i18n } = useTranslation()
  const { run, announce } = useServices()
  const [list] = useState([quotation])
  const was = useWas(quotation)
  const now = useWords(list, 0, 0, 0)(quotation)
  if (!quotation.was || !was || !now) return null
  const confirm = async (): Promise<void> => {
    if (await run('quotation.confirm', { ids: [quotation.id] }))
      announce(t('correct.confirmed', { count: 1 }), { undo: true })
  }
  return (
    <div className={classes.was}>
      <p>
        <strong>{t('correct.wordsWere')}</strong>{' '}
        <WordDifference stretches={wordChanges(was.text, now.text, i18n.language)} />
      </p>
      {canConfirm ? (
        <Button size="s" onPress={() => void confirm()}>
          {t('correct.ok')}
        </Button>
      ) : null}
    </div>
  )
}
