import { useTranslation } from 'react-i18next'
import classes from './TidySample.module.css'

export interface TidySampleProps {
  readonly before: string
  readonly after: string
}

/** One place before and after; line ends, which most of the clean-up is about, are made visible. */
export function TidySample({ before, after }: TidySampleProps) {
  const { t } = useTranslation()
  return (
    <li className={classes.sample}>
      <div className={classes.side}>
        <span className="visually-hidden">{t('sources.tidyBefore')}: </span>
        <Words text={before} />
      </div>
      <div className={classes.side}>
        <span className="visually-hidden">{t('sources.tidyAfter')}: </span>
        <Words text={after} />
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
