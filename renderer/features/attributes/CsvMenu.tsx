import { Ellipsis } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttributeOwner } from '../../../shared/queries/attributes'
import { IconButton } from '../../components/IconButton'
import { Menu } from '../../components/Menu'
import { useIsPast, useServices } from '../../hooks'
import { releaseFiles } from '../../hooks/release-files'

/** Hands the table out as CSV, and reads one in: rows are found by their names, columns by their headings. */
export function CsvMenu({ of }: { readonly of: AttributeOwner }) {
  const { t } = useTranslation()
  const isPast = useIsPast()
  const { client, attempt, announce } = useServices()
  const field = useRef<HTMLInputElement>(null)
  const hand = (): Promise<unknown> =>
    attempt(async () => {
      const { handle } = await client.call('attributes.export', { of })
      await client.call('file.save', { handle })
    })
  const read = (file: File): Promise<unknown> =>
    attempt(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const { handle } = await client.call('file.put', { name: file.name, bytes })
      const { count, unmatched } = await client
        .call('attributes.import', { handle, of })
        .finally(() => releaseFiles({ client }, [handle]))
      const said = t('attributes.imported', { count })
      announce(
        unmatched.length === 0
          ? said
          : `${said}. ${t('attributes.unmatched', { count: unmatched.length, names: unmatched.slice(0, 3).join(', ') })}`,
        { undo: count > 0 },
      )
    })
  return (
    <>
      <Menu
        label={t('attributes.more')}
        placement="bottom end"
        trigger={
          <IconButton size="s" label={t('attributes.more')}>
            <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
        }
        entries={[
          { id: 'export', label: t('attributes.export'), onAction: () => void hand() },
          {
            id: 'read',
            label: t('attributes.readIn'),
            isDisabled: isPast,
            onAction: () => field.current?.click(),
          },
        ]}
      />
      <input
        ref={field}
        type="file"
        hidden
        aria-label={t('attributes.readIn')}
        accept=".csv,.tsv,.tab,.xlsx,.ods"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void read(file)
        }}
      />
    </>
  )
}
