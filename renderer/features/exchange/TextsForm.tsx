import { useTranslation } from 'react-i18next'
import { Choices } from './Choices'
import { offered } from './choice'
import type { ExportChoice, TextsScope } from './choice'

export interface TextsFormProps {
  readonly choice: ExportChoice
  readonly onChange: (choice: ExportChoice) => void
  /** Name of the source that is open; null where none is. */
  readonly open: string | null
}

/** Which texts are handed out with their codings, and as what. */
export function TextsForm({ choice, onChange, open }: TextsFormProps) {
  const { t } = useTranslation()
  const chosen = choice.textsScope === 'source' && open === null ? 'together' : choice.textsScope
  return (
    <>
      <Choices<TextsScope>
        label={t('exchange.whichTexts')}
        value={chosen}
        onChange={(textsScope) => onChange({ ...choice, textsScope })}
        options={[
          { id: 'together', label: t('exchange.together') },
          { id: 'apart', label: t('exchange.apart'), mark: '.zip' },
          ...(open === null
            ? []
            : [{ id: 'source' as const, label: t('exchange.openText', { name: open }) }]),
        ]}
      />
      <Choices
        label={t('exchange.format')}
        value={choice.textsFormat}
        onChange={(textsFormat) => onChange({ ...choice, textsFormat })}
        options={offered.texts.map((id) => ({
          id,
          label: t(`exchange.formats.${id}`),
          detail: t(`exchange.goodFor.texts.${id}`),
          mark: `.${id}`,
        }))}
      />
    </>
  )
}
