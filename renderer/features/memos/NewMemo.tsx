import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Memo } from '../../../shared/model/entities'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { Menu } from '../../components/Menu'
import { useIsPast } from '../../hooks'

export const memoKinds = [
  'analytic',
  'methodological',
  'reflexive',
  'decision',
] as const satisfies readonly Memo['kind'][]

export interface NewMemoProps {
  /** What it will be about, in words; nothing: the project as a whole. */
  readonly about?: string
  readonly onNew: (kind: Memo['kind']) => void
  readonly variant?: 'icon' | 'plain' | 'primary'
}

/** A button that asks which kind of memo to write, and says what each kind is for. */
export function NewMemo({ about, onNew, variant = 'icon' }: NewMemoProps) {
  const { t } = useTranslation()
  const isPast = useIsPast()
  const label = about === undefined ? t('memos.new') : t('memos.newAbout', { about })
  const icon = <Plus size={16} strokeWidth={1.75} aria-hidden />
  return (
    <Menu
      label={t('memos.kindOf')}
      placement="bottom end"
      trigger={
        variant === 'icon' ? (
          <IconButton label={label} size="s" isDisabled={isPast}>
            {icon}
          </IconButton>
        ) : (
          <Button variant={variant} isDisabled={isPast} size={variant === 'plain' ? 's' : 'm'} icon={icon}>
            {label}
          </Button>
        )
      }
      entries={memoKinds.map((kind) => ({
        id: kind,
        label: t(`memos.kinds.${kind}`),
        description: t(`memos.kindLead.${kind}`),
        onAction: () => onNew(kind),
      }))}
    />
  )
}
