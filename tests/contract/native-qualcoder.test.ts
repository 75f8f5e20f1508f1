import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { trayOf } from '../../shared/queries/tray'
import { PNG, makeZip } from '../documents'
import { qualCoder, qualCoderDate, stored } from '../native/qualcoder-writer'
import { insert } from '../native/sqlite'
import { at, bring, coded, diary, dir, emic, folder, opened, useStudy } from './refi-study'

useStudy()

const [hope, tea] = [at('Nobody spoke'), at('the tea went cold')]

describe('a project of QualCoder', () => {
  const whole = () =>
    qualCoder((db) => {
      const made = { owner: 'Bo', date: qualCoderDate }
      insert(db, 'code_cat', [
        { catid: 1, name: 'Time', memo: 'On time.', ...made },
        { catid: 2, name: 'Slow time', supercatid: 1, ...made },
      ])
      insert(db, 'code_name', [
        { cid: 1, name: 'Waiting', memo: 'Time that passes.', catid: 2, color: '#8866AA', ...made },
        { cid: 2, name: 'Tea', supercid: 1, ...made },
      ])
      insert(db, 'source', [
        { id: 1, name: 'Diary', fulltext: diary, memo: 'Found on the ward.', ...made },
        { id: 2, name: 'window.png', mediapath: '/images/window.png', ...made },
        { id: 3, name: 'talk.mp3', mediapath: '/audio/talk.mp3', av_text_id: 4, ...made },
        { id: 4, name: 'talk.mp3.txt', fulltext: 'We sat and waited.', ...made },
        { id: 5, name: 'far.mp4', mediapath: 'video:C:/Users/ana/far.mp4', ...made },
        { id: 6, name: 'far.mp4.txt', fulltext: '', ...made },
      ])
      insert(db, 'code_text', [
        { cid: 1, fid: 1, ...stored(diary, ...hope, 'python'), memo: 'Twice.', important: 1, ...made },
        { cid: 2, fid: 1, ...stored(diary, ...hope, 'python'), ...made, owner: 'Chen' },
        { cid: 2, fid: 1, ...stored(diary, ...tea, 'qt'), ...made },
        { cid: 9, fid: 1, ...stored(diary, ...tea, 'qt'), ...made },
      ])
      const [pos0, pos1] = at('nurse')
      insert(db, 'annotation', [{ fid: 1, pos0, pos1, memo: 'Which one?', ...made }])
      insert(db, 'code_image', [
        { id: 2, x1: 0, y1: 0, width: 1, height: 1, cid: 1, memo: 'Light.', ...made },
      ])
      insert(db, 'code_av', [{ id: 3, pos0: 0, pos1: 1500, cid: 1, memo: 'A sigh.', ...made }])
      insert(db, 'attribute_type', [
        { name: 'Beds', caseOrFile: 'file', valuetype: 'numeric', ...made },
        { name: 'Age', caseOrFile: 'case', valuetype: 'character', ...made },
      ])
      insert(db, 'attribute', [
        { name: 'Beds', attr_type: 'file', value: '12', id: 1, ...made },
        { name: 'Age', attr_type: 'case', value: '40-49', id: 1, ...made },
      ])
      insert(db, 'cases', [{ caseid: 1, name: 'Ward 3', ...made }])
      insert(db, 'case_text', [
        { caseid: 1, fid: 1, pos0: 0, pos1: diary.length, ...made },
        { caseid: 1, fid: 4, pos0: 3, pos1: 6, ...made },
      ])
      insert(db, 'journal', [{ name: 'Monday', jentry: 'Clocks differ.', ...made }])
      insert(db, 'graph', [{ name: 'Map' }])
    })

  const onDisk = async (name = 'Ward.qda') => {
    const project = join(folder, name)
    for (const inner of ['documents', 'images', 'audio', 'video'])
      await mkdir(join(project, inner), { recursive: true })
    await writeFile(join(project, 'data.qda'), await whole())
    await writeFile(join(project, 'images', 'window.png'), PNG)
    return project
  }

  it('comes in with its folder: codes, categories, people, memos, cases, attributes, pictures', async () => {
    const project = await onDisk()
    const { code, out, error } = await emic('import-project', dir, project, '--json')
    expect({ code, error }).toEqual({ code: 0, error: '' })
    const report = JSON.parse(out) as Awaited<ReturnType<typeof bring>>
    expect(report).toMatchObject({ name: 'Ward', origin: 'QualCoder 3.7', program: 'qualcoder', doubtful: 0 })
    expect(report.missing.map(({ name }) => name)).toEqual(['talk.mp3', 'far.mp4'])
    expect(report.unknown).toEqual([
      { name: 'code_text', count: 1 },
      { name: 'graph', count: 1 },
    ])
    expect(report.kept).toEqual([
      { element: 'AudioSource', count: 1 },
      { element: 'VideoSource', count: 1 },
    ])
    expect(await coded()).toEqual({
      'Nobody spoke': ['Waiting', 'Tea'],
      'the tea went cold': ['Tea'],
      nurse: [],
      sat: [],
      '\uFFFC': ['Waiting'],
    })
    await opened(async ({ engine: { store }, contents }) => {
      const code = (name: string) => [...store.all('codes')].find((each) => each.name === name)
      expect(code('Tea')?.parentId).toBe(code('Waiting')?.id)
      expect(code('Waiting')?.parentId).toBe(code('Slow time')?.id)
      expect(code('Slow time')).toMatchObject({ parentId: code('Time')?.id, role: 'category' })
      expect(code('Waiting')).toMatchObject({ definition: 'Time that passes.', color: '#8866AA' })
      const waiting = [...store.all('codings')].find(({ comment }) => comment === 'Twice.')
      expect(store.get('coders', waiting?.coderId ?? '')?.name).toBe('Bo')
      expect(waiting?.createdAt).toBe('2023-08-21T10:20:30.000Z')
      const memos = [...store.all('memos')].map(({ title, body, targets }) => [
        title,
        body,
        targets[0]?.table,
      ])
      expect(memos).toContainEqual(['Monday', 'Clocks differ.', undefined])
      expect(memos).toContainEqual(['', 'Which one?', 'quotations'])
      expect(memos).toContainEqual(['', 'Found on the ward.', 'sources'])
      expect(memos).toContainEqual(['Important', '', 'codings'])
      const diarySource = [...store.all('sources')].find(({ name }) => name === 'Diary')
      const variable = [...store.all('variables')].find(({ name }) => name === 'Beds')
      expect(variable?.type).toBe('integer')
      expect(diarySource?.values).toEqual([{ variableId: variable?.id, value: 12 }])
      const [aCase] = [...store.all('cases')]
      expect(aCase).toMatchObject({ name: 'Ward 3', sourceIds: [diarySource?.id] })
      expect(aCase?.quotationIds).toHaveLength(1)
      const audio = [...store.all('foreign')].find(({ element }) => element === 'AudioSource')
      const xml = (await contents.original(audio?.xml ?? '', 'xml')).toString()
      expect(xml).toContain('begin="0" end="1500"')
      expect(xml).toContain('A sigh.')
      const far = [...store.all('foreign')].find(({ element }) => element === 'VideoSource')
      expect((await contents.original(far?.xml ?? '', 'xml')).toString()).not.toContain('Users')
    })
  })

  it('is found in its folder by any of its names, and in a zip file', async () => {
    const project = await onDisk()
    for (const path of [`${project}/`, join(project, 'data.qda')]) {
      const { out } = await emic('import-project', dir, path, '--preview', '--json')
      expect(JSON.parse(out)).toMatchObject({ name: 'Ward', counts: { sources: { made: 3 } } })
    }
    const zip = await makeZip({ 'Ward.qda/data.qda': await whole(), 'Ward.qda/images/window.png': PNG })
    expect(await bring(zip, 'sent.zip', '--preview')).toMatchObject({
      name: 'Ward',
      counts: { sources: { made: 3 } },
    })
    const { out } = await emic('import', dir, project)
    expect(out).toContain('brought in Ward.qda “Ward”, written by QualCoder 3.7')
  })

  it('reads nothing outside of its folder', async () => {
    const project = await onDisk()
    await writeFile(join(folder, 'secret.png'), PNG)
    const bytes = await qualCoder((db) =>
      insert(
        db,
        'source',
        [
          '/images/../../secret.png',
          '/images/link.png',
          '/secret.png',
          '/images//etc/passwd',
          '/images/..',
        ].map((mediapath, i) => ({ id: i + 1, name: `p${i}.png`, mediapath })),
      ),
    )
    await writeFile(join(project, 'data.qda'), bytes)
    await symlink(join(folder, 'secret.png'), join(project, 'images', 'link.png'))
    const { out } = await emic('import-project', dir, project, '--json')
    expect(JSON.parse(out)).toMatchObject({ counts: { sources: { made: 0 } }, unread: [] })
  })

  it('is refused while another program has it open, and where there is none in the folder', async () => {
    const project = await onDisk()
    await writeFile(join(project, 'data.qda-wal'), 'x')
    const open = await emic('import-project', dir, project)
    expect(open.error).toContain('open in another program')
    await mkdir(join(folder, 'Empty.qda'))
    const empty = await emic('import-project', dir, join(folder, 'Empty.qda'))
    expect(empty.error).toContain('there is no data.qda in it')
    expect(await opened(({ engine }) => engine.seq)).toBe(1)
  })

  it('puts passages whose words are elsewhere where the words are, and into the tray', async () => {
    const [pos0, pos1] = tea
    const bytes = await qualCoder((db) => {
      insert(db, 'code_name', [{ cid: 1, name: 'Tea' }])
      insert(db, 'source', [{ id: 1, name: 'Diary', fulltext: diary }])
      insert(db, 'code_text', [
        { cid: 1, fid: 1, seltext: 'the tea went cold', pos0: pos0 - 4, pos1: pos1 - 4, owner: 'Bo' },
        { cid: 1, fid: 1, seltext: 'words that are nowhere', pos0: 4, pos1: 9, owner: 'Bo' },
        { cid: 1, fid: 1, seltext: 'The nurse', pos0: -5, pos1: 9, owner: 'Bo' },
        { cid: 1, fid: 1, seltext: null, pos0: 50, pos1: 900, owner: 'Bo' },
        { cid: 1, fid: 1, seltext: 'x', pos0: 9, pos1: 2, owner: 'Bo' },
      ])
    })
    const report = await bring(bytes, 'data.qda')
    expect(report.texts).toMatchObject([{ uncertain: true, hits: 0, total: 4, beyond: 2 }])
    expect(Object.keys(await coded()).sort()).toEqual(
      ['The nurse', 'nurse', 'the tea went cold', diary.slice(50)].sort(),
    )
    expect(report.doubtful).toBe(4)
    await opened(({ engine: { store } }) => {
      const [source] = [...store.all('sources')]
      expect(trayOf(store, source?.id ?? '').changed).toHaveLength(4)
    })
  })
})
