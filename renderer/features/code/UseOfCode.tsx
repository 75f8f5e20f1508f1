import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code, Id } from '../../../shared/model/entities'
import { Button } from '../../components/Button'
import { useServices } from '../../hooks'
import type { CodeUse } from './code-use'
import { useLastChange } from './last-change'
import classes from './UseOfCode.module.css'

export interface UseOfCodeProps {
  readonly code: Code
  readonly use: CodeUse
}

/** How often and where a code is used, and when it was made and changed. */
export function UseOfCode({ code, use }: UseOfCodeProps) {
  const { t, i18n } = useTranslation()
  const { dispatch, store } = useServices()
  const last = useLastChange(code.id)
  const when = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  })
  const said = (at: string, by: Id) => ({
    when: when.format(new Date(at)),
    who: store.get('coders', by)?.name ?? '',
  })
  const { codings = 0, sources = 0, codingsBelow = 0 } = use.node ?? {}
  const most = Math.max(1, ...use.sources.map((one) => one.codings))
  return (
    <section className={classes.use} aria-label={t('code.used')}>
      <h3 className={classes.title}>{t('code.used')}</h3>
      {codingsBelow === 0 ? (
        <p className={classes.quiet}>{t('code.unused')}</p>
      ) : (
        <div className={classes.line}>
          <p>
            {t('code.usedIn', {
              codings: t('code.codings', { count: codings }),
              sources: t('code.inSources', { count: sources }),
            })}
            {codingsBelow === codings ? '' : ` · ${t('code.withBelow', { count: codingsBelow })}`}
          </p>
          <Button
            size="s"
            onPress={() =>
              dispatch({
                type: 'ask',
                question: { codeIds: [code.id], withChildren: codingsBelow !== codings },
              })
            }
          >
            {t('code.showAll')}
          </Button>
        </div>
      )}
      <ul>
        {use.sources.map(({ source, codings: here }) => (
          <li key={source.id}>
            <button
              type="button"
              className={classes.source}
              onClick={() =>
                dispatch({
                  type: 'ask',
                  question: { codeIds: [code.id], sourceIds: [source.id], withChildren: false },
                })
              }
            >
              <span className={classes.name} title={source.name}>
                {source.name}
              </span>
              <span
                className={classes.bar}
                style={
                  {
                    '--share': `${(100 * here) / most}%`,
                    '--colour': use.node?.colour ?? 'var(--ink-3)',
                  } as CSSProperties
                }
                aria-hidden
              >
                <span />
              </span>
              <span className={classes.count}>{here}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>
        {t('code.created', said(code.createdAt, code.createdBy))}
        {last && last.at !== code.createdAt ? (
          <>
            <br />
            {t('code.changed', said(last.at, last.by))}
          </>
        ) : null}
      </p>
    </section>
  )
}
