import { ArrowLeftRight, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton'
import { focusText, useKeysOf, useServices } from '../../hooks'
import { useSide } from './side'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** On the second side: change sides, close. */
export function SideTools() {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const keysOf = useKeysOf()
  if (useSide() === 'first') return null
  const act = (type: 'swap' | 'close') => () => {
    dispatch(type === 'swap' ? { type } : { type: 'beside', beside: null })
    requestAnimationFrame(focusText)
  }
  return (
    <>
      <IconButton label={t('middle.swap')} shortcut={keysOf('middle.swap')} onPress={act('swap')}>
        <ArrowLeftRight {...icon} />
      </IconButton>
      <IconButton
        label={t('middle.closeBeside')}
        shortcut={keysOf('middle.close-beside')}
        onPress={act('close')}
      >
        <X {...icon} />
      </IconButton>
    </>
  )
}
