import { useTranslation } from 'react-i18next'
import { actionGroups, actions } from '../../actions'
import { Dialog } from '../../components/Dialog'
import { Kbd } from '../../components/Kbd'
import classes from './ShortcutSheet.module.css'

/** Every shortcut there is, by group. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t('shell.shortcuts')}
      lead={t('shell.shortcutsLead')}
      isOpen
      onClose={onClose}
      closeLabel={t('common.close')}
      size="xl"
    >
      <div className={classes.groups}>
        {actionGroups.map((group) => {
          const listed = actions.filter((action) => action.group === group && action.shortcut !== undefined)
          if (listed.length === 0) return null
          return (
            <section key={group} className={classes.group} aria-labelledby={`keys-${group}`}>
              <h3 id={`keys-${group}`} className={classes.heading}>
                {t(`actions.${group}`)}
              </h3>
              <dl>
                {listed.map((action) => (
                  <div key={action.id} className={classes.line}>
                    <dt>{t(action.title).replace(/\s?…$/, '')}</dt>
                    <dd>
                      <Kbd keys={action.shortcut ?? ''} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
    </Dialog>
  )
}
