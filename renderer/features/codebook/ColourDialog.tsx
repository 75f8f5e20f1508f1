import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { Button } from '../../components/Button'
import { ColourPalette } from '../../components/ColourPalette'
import { Dialog } from '../../components/Dialog'
import { useServices } from '../../hooks'
import type { CodebookView } from './use-codebook'
import { named } from './work'
import type { CodeWork } from './work'

export interface ColourDialogProps {
  readonly view: CodebookView
  readonly work: CodeWork
  readonly ids: readonly Id[]
  readonly onClose: () => void
}

/** Colour of codes that have none of their own or above them. */
const plain = '#7A828C'

/** Gives codes a colour; what is chosen is seen at once. */
export function ColourDialog({ view, work, ids, onClose }: ColourDialogProps) {
  const { t } = useTranslation()
  const { store } = useServices()
  const standings = ids.flatMap((id) => view.all.get(id) ?? [])
  const [first] = standings
  if (!first) return null
  const same = standings.every(({ node }) => node.code.color === first.node.code.color)
  return (
    <Dialog
      isOpen
      size="s"
      onClose={onClose}
      closeLabel={t('common.close')}
      title={t('codebook.recolourTitle', { name: named(t, { store }, ids) })}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('common.done')}
        </Button>
      }
    >
      <ColourPalette
        label={t('codebook.colour')}
        value={same ? first.node.code.color : ''}
        onChange={(colour) => void work.recolour(ids, colour)}
        hueName={(hue) => t(`codebook.hue.${hue}`)}
        inherit={{
          label: t(first.parent ? 'codebook.asParent' : 'codebook.asNone'),
          colour: first.parent?.colour ?? plain,
        }}
        ownLabel={t('codebook.ownColour')}
        ownError={t('codebook.ownColourError')}
      />
    </Dialog>
  )
}
