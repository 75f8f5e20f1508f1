import { useTranslation } from 'react-i18next'
import classes from './TidySample.module.css'

export interface TidySampleProps {
  readonly before: string
  readonly after: string
  /** Whether words of the text stand before it. */
  readonly isInside: boolean
}

/** Half words at the edges, of alphabets that part words by blanks; what changes lies further in. */
const halfBefore = /^[^\s\p{Script=Han}]{0,20} /u
const halfAfter = / [^\s\p{Script=Han}]{0,20}$/u

const neat = (words: string, isInside: boolean): string =>
  `${isInside ? `…${words.replace(halfBefore, '')}` : words}`.replace(halfAfter, '') + '…'

/** One place before and after; line ends, which most of the clean-up is about, are made visible. */
export function TidySample({ before, after, isInside }: TidySampleProps) {
  const { t } = useTranslation()
  return (
    <li className={classes.sample}>
      <div className={classes.side}>
        <span className="visually-hidden">{t('sources.tidyBefore')}: </span>
        <Words text={neat(before, isInside)} />
      </div>
      <div className={classes.side}>
        <span className="visually-hidden">{t('sources.tidyAfter')}: </span>
        <Words text={neat(after, isInside)} />
      </div>
    </li>
  )
}

function Words({ text }: { readonly text: string }) {
  const lines = text.split('\n')
  return (
    <p className={classes.words}>
      {lines.map((line, index) => (
        // Lines of one sample never change their order.
        <span key={index}>
          {line}
          {index < lines.length - 1 ? (
            <>
              <span className={classes.end} aria-hidden>
                ↵
              </span>
              {'\n'}
            </>
          ) : null}
        </span>
      ))}
    </p>
  )
}
