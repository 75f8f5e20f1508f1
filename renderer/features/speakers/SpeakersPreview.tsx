import { useTranslation } from 'react-i18next'
import type { SpeakersPreview as Preview } from '../../../shared/contract/speaker-calls'
import classes from './SpeakersDialog.module.css'

/** What a change of speakers would do to the texts. */
export function SpeakersPreview({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation()
  const { sources, labels, lost, samples } = preview
  return (
    <section aria-labelledby="speakers-preview">
      <h3 id="speakers-preview" className={classes.heading}>
        {t('speakers.preview')}
      </h3>
      <p role="status">
        {t('speakers.labels', { count: labels })} {t('speakers.inSources', { count: sources })}
      </p>
      {lost > 0 ? <p className={classes.warn}>{t('speakers.lost', { count: lost })}</p> : null}
      <ol className={classes.samples}>
        {samples.map(({ before, after }, i) => (
          // Samples of one preview never change their order.
          <li key={i} className={classes.sample} dir="auto">
            <del>{before}</del>
            <ins>{after}</ins>
          </li>
        ))}
      </ol>
    </section>
  )
}
