import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RefiReport } from '../../../shared/contract/refi-calls'
import { said } from '../../strings/said'
import { Positions } from './Positions'
import { isNamedElement, isNamedLoss, kinds } from './report-lines'
import { ReportList } from './ReportList'
import { SameThings } from './SameThings'
import type { SameThingsProps } from './SameThings'
import classes from './Report.module.css'

export interface ReportProps extends Omit<SameThingsProps, 'texts'> {
  readonly report: RefiReport
}

/** What is in a project of another program: what comes in, and what of it needs attention. */
export function Report({ report, ...choice }: ReportProps) {
  const { t, i18n } = useTranslation()
  const { name, origin, counts, same, texts, doubtful, missing, unread, kept, losses, unknown } = report
  const { isDone } = choice
  const number = new Intl.NumberFormat(i18n.language)
  const shown = kinds.filter((kind) => counts[kind].made + counts[kind].known > 0)
  return (
    <>
      <p className={classes.origin}>
        {t(origin === '' ? 'projectIn.unsigned' : 'projectIn.writtenBy', { name, origin })}
      </p>
      {shown.length > 0 ? (
        <section>
          <h3 className={classes.title}>{t(isDone ? 'projectIn.countsDone' : 'projectIn.counts')}</h3>
          <ul className={classes.counts}>
            {shown.map((kind) => (
              <li key={kind} className={classes.count}>
                <span className={classes.made}>{number.format(counts[kind].made)}</span>{' '}
                <span>{t(`projectIn.kinds.${kind}`, { count: counts[kind].made })}</span>{' '}
                {counts[kind].known > 0 ? (
                  <span className={classes.known}>{t('projectIn.known', { count: counts[kind].known })}</span>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {doubtful > 0 ? (
        <p className={classes.doubtful}>
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
          <span>{t(isDone ? 'projectIn.doubtfulDone' : 'projectIn.doubtful', { count: doubtful })}</span>
        </p>
      ) : null}
      <SameThings {...choice} texts={same.texts} />
      <Positions texts={texts} />
      <ReportList
        title={t('projectIn.missing')}
        why={t('projectIn.missingWhy')}
        lines={missing.map((file) => ({ words: t('projectIn.missingFile', { ...file }) }))}
      />
      <ReportList
        title={t('projectIn.unread')}
        lines={unread.map((sentence) => ({ words: said(t, sentence) }))}
      />
      <ReportList
        title={t('projectIn.losses')}
        lines={[
          ...losses.map(({ what, count }) => ({
            words: isNamedLoss(what) ? t(`projectIn.loss.${what}`) : what,
            count,
          })),
          ...unknown.map((element) => ({
            words: t('projectIn.unknown', { name: element.name }),
            count: element.count,
          })),
        ]}
      />
      <ReportList
        title={t('projectIn.kept')}
        why={t('projectIn.keptWhy')}
        lines={kept.map(({ element, count }) => ({
          words: isNamedElement(element) ? t(`projectIn.elements.${element}`) : `<${element}>`,
          count,
        }))}
      />
    </>
  )
}
