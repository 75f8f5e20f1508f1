import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Suggested } from '../../../shared/contract/correction-calls'
import type { Quotation } from '../../../shared/model/entities'
import { wordsAfter, wordsBefore } from '../../../shared/text/around'
import { WordDifference } from '../../components/WordDifference'
import { useQuery, useServices } from '../../hooks'
import { wordChanges } from '../../hooks/word-changes'
import { useWords } from '../../hooks/words'
import { PassageCodes } from './PassageCodes'
import { PassageFrame } from './PassageFrame'
import { usePassageActs } from './use-passage-acts'
import classes from './Tray.module.css'

export interface PassageProps {
  readonly quotation: Quotation
  readonly onSkip: () => void
}

/** Surroundings shown on each side, UTF-16 units; the host gives as many of a place that it suggests. */
const context = 120

/** Without the empty lines between paragraphs. */
const tight = (text: string): string => text.replace(/\n\s*\n/g, '\n')

/** A passage whose words are not in the text any more: is it one of these? */
export function LostPassage({ quotation, onSkip }: PassageProps) {
  const { t, i18n } = useTranslation()
  const { client, attempt } = useServices()
  const [list] = useState([quotation])
  const old = useWords(list, 0, 0, context)(quotation)
  const source = useQuery((store) => store.need('sources', quotation.sourceId), ['sources'], [quotation.id])
  const [found, setFound] = useState<readonly Suggested[] | null>(null)
  const [chosen, setChosen] = useState(0)
  const { place, placeOnSelection, uncode, show } = usePassageActs(quotation)
  useEffect(() => {
    let wanted = true
    void attempt(() => client.call('tray.suggest', { quotationIds: [quotation.id] })).then((answer) => {
      if (!wanted) return
      setFound(answer?.[0] ?? [])
      setChosen(0)
    })
    return () => {
      wanted = false
    }
  }, [client, attempt, quotation.id, source.revisionId])
  const candidate = found?.[chosen]
  const onKey = (key: string): boolean => {
    const count = found?.length ?? 0
    const number = Number(key)
    if (key === 'ArrowDown' && count > 0) setChosen((chosen + 1) % count)
    else if (key === 'ArrowUp' && count > 0) setChosen((chosen + count - 1) % count)
    else if (Number.isInteger(number) && number >= 1 && number <= count) setChosen(number - 1)
    else return false
    return true
  }
  return (
    <PassageFrame
      label={t('correct.passageOf', { source: source.name })}
      onKey={onKey}
      acts={[
        {
          key: 'Enter',
          label: t('correct.accept'),
          isMain: true,
          isDisabled: !candidate,
          run: () => void (candidate && place(candidate)),
        },
        { key: 'p', label: t('correct.putOnSelection'), run: () => void placeOnSelection() },
        {
          key: 'g',
          label: t('correct.showPlace'),
          isDisabled: !candidate,
          run: () => candidate && show(candidate),
        },
        { key: 's', label: t('correct.later'), run: onSkip },
        { key: 'u', label: t('correct.uncode'), run: () => void uncode() },
      ]}
    >
      <p className={classes.lead}>{t('correct.lostLead')}</p>
      <h3 className={classes.heading}>{t('correct.wordsWere')}</h3>
      <blockquote className={classes.quote} dir="auto">
        {old ? (
          <>
            {tight(wordsBefore(old.before, context))}
            <mark className={classes.words}>{tight(old.text)}</mark>
            {tight(wordsAfter(old.after, context))}
          </>
        ) : (
          '…'
        )}
      </blockquote>
      <p className={classes.meta}>{source.name}</p>
      <PassageCodes quotation={quotation} />
      <h3 className={classes.heading}>{t('correct.isThisIt')}</h3>
      {found === null ? <p className={classes.meta}>{t('correct.looking')}</p> : null}
      {found?.length === 0 ? <p className={classes.meta}>{t('correct.nothingAlike')}</p> : null}
      <ol className={classes.candidates}>
        {found?.map((one, i) => (
          <li key={`${one.start}/${one.end}`}>
            <button
              type="button"
              className={classes.candidate}
              aria-pressed={i === chosen}
              onClick={() => setChosen(i)}
              dir="auto"
            >
              <span className={classes.kind}>
                {i + 1}. {t(`correct.kinds.${one.kind}`)}
              </span>
              {tight(wordsBefore(one.before, context))}
              <span className={classes.there}>
                {old && !one.exact ? (
                  <WordDifference stretches={wordChanges(old.text, one.text, i18n.language)} />
                ) : (
                  <mark className={classes.words}>{tight(one.text)}</mark>
                )}
              </span>
              {tight(wordsAfter(one.after, context))}
            </button>
          </li>
        ))}
      </ol>
    </PassageFrame>
  )
}
