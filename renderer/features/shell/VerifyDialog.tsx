import { CircleAlert, CircleCheck } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Progress } from '../../components/Progress'
import { useServices } from '../../hooks'
import type { VerifyReport } from '../../../shared/contract/contract'
import { said } from '../../strings/said'
import classes from './VerifyDialog.module.css'

/** Lets the host check everything it can, and says what it found. */
export function VerifyDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const app = useServices()
  const [report, setReport] = useState<VerifyReport | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  useEffect(() => {
    let here = true
    const job = crypto.randomUUID()
    const stop = app.client.on('work', (event) => {
      if (event.job === job) setDone(event.done / event.total)
    })
    app.client
      .call('project.verify', { job })
      .then((found) => here && setReport(found))
      .catch((error: unknown) => here && setFailed(app.sentence(error)))
    return () => {
      here = false
      stop()
      // Reading everything anew takes its time in a large project: who closes the dialog stops it.
      app.client.call('work.cancel', { job }).catch(() => {})
    }
  }, [app])
  return (
    <Dialog
      title={t('shell.verifyTitle')}
      isOpen
      onClose={onClose}
      closeLabel={t('common.close')}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t(report || failed !== null ? 'common.close' : 'common.cancel')}
        </Button>
      }
    >
      {failed !== null ? <p role="alert">{failed}</p> : null}
      {failed === null && report === null ? <Progress label={t('shell.verifying')} value={done} /> : null}
      {report ? (
        <div className={classes.report} role="status">
          <p className={report.ok ? classes.ok : classes.bad}>
            {report.ok ? (
              <CircleCheck size={16} strokeWidth={1.75} aria-hidden />
            ) : (
              <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
            )}
            {report.ok ? t('shell.verifyOk') : t('shell.verifyBad', { count: report.problems.length })}
          </p>
          {report.problems.length > 0 ? (
            <ul className={classes.list}>
              {report.problems.map((problem) => (
                <li key={problem}>{said(t, problem)}</li>
              ))}
            </ul>
          ) : null}
          {report.checked.length > 0 ? (
            <div className={classes.faint}>
              <p>{t('shell.verifyChecked')}</p>
              <ul className={classes.list}>
                {report.checked.map((line) => (
                  <li key={line}>{said(t, line)}</li>
                ))}
              </ul>
            </div>
          ) : null}
        </div>
      ) : null}
    </Dialog>
  )
}
