import { FolderInput, Group, Merge, Palette, Shapes, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { IconButton } from '../../components/IconButton'
import { PickedBar } from '../../components/PickedBar'
import { useKeysOf, useServices } from '../../hooks'
import type { TreeCommand } from './tree-keys'

export interface PickedCodesProps {
  /** All codes that are picked, in the order of the tree. */
  readonly ids: readonly Id[]
  readonly onCommand: (command: TreeCommand) => void
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

const things = [
  { dialog: 'move-code', keys: 'codebook.move', label: 'codebook.move', Icon: FolderInput },
  { dialog: 'recolour', keys: 'codebook.recolour', label: 'codebook.recolour', Icon: Palette },
  { dialog: 'add-to-theme', keys: undefined, label: 'codebook.toTheme', Icon: Shapes },
  { dialog: 'add-to-group', keys: undefined, label: 'codebook.toGroup', Icon: Group },
  { dialog: 'merge', keys: 'codebook.merge', label: 'codebook.merge', Icon: Merge },
] as const

/** What can be done with the codes that are picked, while several are. */
export function PickedCodes({ ids, onCommand }: PickedCodesProps) {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const keysOf = useKeysOf()
  return (
    <PickedBar
      count={t('codebook.picked', { count: ids.length })}
      label={t('codebook.menuMany', { count: ids.length })}
    >
      {things.map(({ dialog, label, Icon, keys }) => (
        <IconButton
          key={dialog}
          size="s"
          placement="top"
          label={t(label)}
          shortcut={keys === undefined ? undefined : keysOf(keys)}
          onPress={() => dispatch({ type: 'dialog', dialog, ids })}
        >
          <Icon {...icon} />
        </IconButton>
      ))}
      <IconButton
        size="s"
        placement="top"
        shortcut="Delete"
        label={t('codebook.removeCode')}
        onPress={() => onCommand({ do: 'remove' })}
      >
        <Trash2 {...icon} />
      </IconButton>
    </PickedBar>
  )
}
