import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Select } from '../../components/Select'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { useIsPast, useServices, useSession } from '../../hooks'
import type { Source } from '../../../shared/model/entities'
import { citations } from '../../../shared/text/references/cite'
import { referenceTypes } from '../../../shared/text/references/item'
import { referenceLine } from '../../../shared/text/references/line'
import { fieldsOf, problemsOf, withFields } from './fields'
import type { Fields } from './fields'
import { ReferenceLine } from './ReferenceLine'
import classes from './ReferenceDialog.module.css'

/** The dialog that says where one source was published, while the session asks for it. */
export function ReferenceDialog() {
  const { store } = useServices()
  const id = useSession((session) =>
    session.dialog === 'source-reference' ? session.dialogIds[0] : undefined,
  )
  const source = id === undefined ? undefined : store.get('sources', id)
  return source && !source.removed ? <Form key={source.id} source={source} /> : null
}

function Form({ source }: { readonly source: Source }) {
  const { t } = useTranslation()
  const app = useServices()
  const isPast = useIsPast()
  const [fields, setFields] = useState(() => fieldsOf(source.reference))
  const close = (): void => app.dispatch({ type: 'dialog', dialog: null })
  const problems = problemsOf(fields)
  const reference = useMemo(() => withFields(source.reference, fields), [source.reference, fields])
  const cited = reference === null ? undefined : citations(new Map([[source.id, reference]])).get(source.id)

  const save = async (next: typeof reference): Promise<void> => {
    const done = await app.attempt(async () => {
      const changes = [{ id: source.id, reference: next === null ? null : mutable(next) }]
      await app.client.run('source.set-references', { references: changes })
      return true
    })
    if (!done) return
    app.announce(t(next === null ? 'references.taken' : 'references.kept', { name: source.name }), {
      undo: true,
      tone: 'done',
    })
    close()
  }
  const field = (name: Exclude<keyof Fields, 'type' | 'authors'>, label: string, error?: string | null) => (
    <TextField
      label={label}
      value={fields[name]}
      error={error ?? null}
      maxLength={4000}
      onChange={(value) => setFields((before) => ({ ...before, [name]: value }))}
    />
  )
  const types = [...new Set([...referenceTypes, fields.type])]
  return (
    <Dialog
      isOpen
      size="l"
      title={t('references.formTitle', { name: source.name })}
      lead={t('references.formLead')}
      onClose={close}
      closeLabel={t('common.close')}
      footer={
        <>
          {source.reference ? (
            <Button variant="quiet" isDisabled={isPast} onPress={() => void save(null)}>
              {t('references.take')}
            </Button>
          ) : null}
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={isPast || reference === null || problems.year || problems.doi}
            onPress={() => void save(reference)}
          >
            {t('references.keep')}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <Select
          label={t('references.type')}
          value={fields.type}
          onChange={(type) => setFields((before) => ({ ...before, type }))}
          options={types.map((id) => ({
            id,
            label: referenceTypes.some((known) => known === id)
              ? t(`references.types.${id as (typeof referenceTypes)[number]}`)
              : id,
          }))}
        />
        {field('year', t('references.year'), problems.year ? t('references.badYear') : null)}
        <div className={classes.wide}>{field('title', t('references.itemTitle'))}</div>
        <div className={classes.wide}>
          <TextArea
            label={t('references.authors')}
            description={t('references.authorsHow')}
            rows={2}
            value={fields.authors}
            onChange={(authors) => setFields((before) => ({ ...before, authors }))}
          />
        </div>
        <div className={classes.wide}>{field('container', t('references.container'))}</div>
        <div className={`${classes.wide} ${classes.three}`}>
          {field('volume', t('references.volume'))}
          {field('issue', t('references.issue'))}
          {field('page', t('references.pages'))}
        </div>
        {field('publisher', t('references.publisher'))}
        {field('doi', t('references.doi'), problems.doi ? t('references.badDoi') : null)}
        <div className={classes.wide}>{field('url', t('references.url'))}</div>
      </div>
      {reference && cited ? (
        <section aria-labelledby="reference-preview" className={classes.preview}>
          <h3 id="reference-preview" className={classes.heading}>
            {t('references.preview')}
          </h3>
          <p className={classes.line} dir="auto">
            <ReferenceLine runs={referenceLine(reference, cited.year)} />
          </p>
        </section>
      ) : null}
    </Dialog>
  )
}

/** The same data as the command takes it, which asks for lists it may call its own. */
const mutable = (reference: NonNullable<ReturnType<typeof withFields>>) =>
  structuredClone(reference) as NonNullable<Source['reference']>
