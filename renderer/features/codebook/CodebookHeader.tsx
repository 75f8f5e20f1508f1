import { ArrowDownNarrowWide, BookDown, MoreHorizontal, Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Code, Id } from '../../../shared/model/entities'
import { IconButton } from '../../components/IconButton'
import { Menu } from '../../components/Menu'
import { useIsPast, useKeysOf, useServices } from '../../hooks'
import { GroupFilter } from './GroupFilter'
import type { CodebookView } from './use-codebook'
import classes from './CodebookHeader.module.css'

export interface CodebookHeaderProps {
  readonly view: CodebookView
  readonly activeId: Id | null
  readonly onCreate: (parentId: Id | null, role?: Code['role']) => void
}

/** Title of the codebook with what can be made and done with the whole. */
export function CodebookHeader({ view, activeId, onCreate }: CodebookHeaderProps) {
  const { t, i18n } = useTranslation()
  const { dispatch } = useServices()
  const keysOf = useKeysOf()
  const isPast = useIsPast()
  const { look } = view
  const number = new Intl.NumberFormat(i18n.language)
  const found = view.filtered === null ? [] : [view.filtered.found.size]
  const branches = (): readonly Id[] =>
    [...view.all.values()]
      .filter(({ node }) => node.children.length > 0 || node.code.role === 'theme')
      .map(({ node }) => node.code.id)
  return (
    <header className={classes.header}>
      <h2 className={classes.title}>{t('codebook.title')}</h2>
      <span className={classes.total}>
        {view.all.size === 0 ? '' : [...found, view.all.size].map((n) => number.format(n)).join(' / ')}
      </span>
      <GroupFilter group={view.group} />
      <Menu
        label={t('codebook.look')}
        placement="bottom end"
        trigger={
          <IconButton label={t('codebook.look')} size="s">
            <ArrowDownNarrowWide size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
        }
        entries={() => [
          ...(['hand', 'name', 'count', 'used'] as const).map((sort) => ({
            id: sort,
            label: t(`codebook.sort.${sort}`),
            description: sort === 'hand' ? t('codebook.byHandHint') : undefined,
            isChosen: look.sort === sort,
            onAction: () => dispatch({ type: 'book', look: { sort } }),
          })),
          'separator',
          ...([true, false] as const).map((below) => ({
            id: below ? 'below' : 'own',
            label: t(below ? 'codebook.countBelow' : 'codebook.countOwn'),
            isChosen: look.below === below,
            onAction: () => dispatch({ type: 'book', look: { below } }),
          })),
          'separator',
          ...(['codings', 'sources'] as const).map((unit) => ({
            id: unit,
            label: t(`codebook.unit.${unit}`),
            isChosen: look.unit === unit,
            onAction: () => dispatch({ type: 'book', look: { unit } }),
          })),
        ]}
      />
      <Menu
        label={t('codebook.add')}
        placement="bottom end"
        trigger={
          <IconButton label={t('codebook.add')} size="s" isDisabled={isPast}>
            <Plus size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
        }
        entries={() => [
          {
            id: 'code',
            label: t('codebook.newCode'),
            shortcut: keysOf('codebook.new-code'),
            onAction: () => onCreate(null),
          },
          {
            id: 'sub',
            label: t('codebook.newSub'),
            shortcut: keysOf('codebook.new-sub-code'),
            isDisabled: activeId === null,
            onAction: () => onCreate(activeId),
          },
          { id: 'theme', label: t('codebook.newTheme'), onAction: () => onCreate(null, 'theme') },
          { id: 'category', label: t('codebook.newCategory'), onAction: () => onCreate(null, 'category') },
        ]}
      />
      <Menu
        label={t('codebook.options')}
        placement="bottom end"
        trigger={
          <IconButton label={t('codebook.options')} size="s">
            <MoreHorizontal size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
        }
        entries={() => [
          {
            id: 'expand',
            label: t('codebook.expandAll'),
            onAction: () => dispatch({ type: 'set-expanded', ids: branches() }),
          },
          {
            id: 'collapse',
            label: t('codebook.collapseAll'),
            onAction: () => dispatch({ type: 'set-expanded', ids: [] }),
          },
          'separator',
          {
            id: 'bring',
            label: t('codebookIn.action'),
            icon: <BookDown size={16} strokeWidth={1.75} />,
            isDisabled: isPast,
            onAction: () => dispatch({ type: 'dialog', dialog: 'codebook-in' }),
          },
          {
            id: 'trash',
            label: t('codebook.removed'),
            icon: <Trash2 size={16} strokeWidth={1.75} />,
            onAction: () => dispatch({ type: 'dialog', dialog: 'trash' }),
          },
        ]}
      />
    </header>
  )
}
