import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton'
import { useKeysOf, useServices } from '../../hooks'
import type { Beside } from '../../session'
import { thenFocusText } from './actions'
import classes from './BesideBar.module.css'

/** Names what stands beside the text, and closes it. A text has its own header. */
export function BesideBar({ kind }: { readonly kind: Beside['kind'] }) {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const keysOf = useKeysOf()
  return (
    <header className={classes.bar}>
      <h2 className={classes.title}>{t(`middle.kinds.${kind}`)}</h2>
      <IconButton
        label={t('middle.closeBeside')}
        shortcut={keysOf('middle.close-beside')}
        onPress={() => {
          dispatch({ type: 'beside', beside: null })
          thenFocusText()
        }}
      >
        <X size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </header>
  )
}
