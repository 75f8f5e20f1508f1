import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsAfter, wordsBefore } from '../../../shared/text/around'
import { WordDifference } from '../../components/WordDifference'
import { useQuery } from '../../hooks'
import { useWas } from '../../hooks/was'
import { wordChanges } from '../../hooks/word-changes'
import { useWords } from '../../hooks/words'
import type { PassageProps } from './LostPassage'
import { PassageCodes } from './PassageCodes'
import { PassageFrame } from './PassageFrame'
import { usePassageActs } from './use-passage-acts'
import classes from './Tray.module.css'

const context = 120
const tight = (text: string): string => text.replace(/\n\s*\n/g, '\n')

/** A passage whose words were changed by a correction, or whose place is doubtful: is it right? */
export function ChangedPassage({ quotation, onSkip }: PassageProps) {
  const { t, i18n } = useTranslation()
  const [list] = useState([quotation])
  const now = useWords(list, 0, 0, context)(quotation)
  const corrected = useWas(quotation)
  const was = quotation.was ? corrected : now
  const source = useQuery((store) => store.need('sources', quotation.sourceId), ['sources'], [quotation.id])
  const { confirm, placeOnSelection, uncode, show } = usePassageActs(quotation)
  return (
    <PassageFrame
      label={t('correct.passageOf', { source: source.name })}
      acts={[
        { key: 'Enter', label: t('correct.ok'), isMain: true, run: () => void confirm() },
        { key: 'p', label: t('correct.putOnSelection'), run: () => void placeOnSelection() },
        { key: 'g', label: t('correct.showPlace'), run: () => show(quotation) },
        { key: 's', label: t('correct.later'), run: onSkip },
        { key: 'u', label: t('correct.uncode'), run: () => void uncode() },
      ]}
    >
      <p className={classes.lead}>{t(quotation.was ? 'correct.changedLead' : 'correct.doubtfulLead')}</p>
      <blockquote className={classes.quote} dir="auto">
        {now && was ? (
          <>
            {tight(wordsBefore(now.before, context))}
            <span className={classes.there}>
              <WordDifference stretches={wordChanges(was.text, now.text, i18n.language)} />
            </span>
            {tight(wordsAfter(now.after, context))}
          </>
        ) : (
          '…'
        )}
      </blockquote>
      <p className={classes.meta}>{source.name}</p>
      <PassageCodes quotation={quotation} />
    </PassageFrame>
  )
}
