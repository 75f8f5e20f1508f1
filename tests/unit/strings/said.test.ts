import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import i18next from 'i18next'
import { host as de } from '../../../renderer/strings/de/host'
import { host as es } from '../../../renderer/strings/es/host'
import { host as fr } from '../../../renderer/strings/fr/host'
import { en, zh } from '../../../renderer/strings/host'
import { said, sentenceOf } from '../../../renderer/strings/said'
import { startStrings } from '../../../renderer/strings/i18n'

const root = join(import.meta.dirname, '../../..')

/** Folders whose sentences reach the window. The command line and the server speak to a terminal. */
const speaking = ['shared', 'electron/host']

/** Sentences that are put together of parts; whole ones stand below, among those that are said in Chinese. */
const composed: ReadonlySet<string> = new Set([
  'There is already a code “Ward 3” Ward 3. Choose another name or use that one.',
  'Ward 3is not right: Ward 3.',
  'There is nothing to Ward 3.',
  'Ward 3 Ward 3, so this step was not made. Nothing was changed.',
  'Ward 3, so Ward 3 could not be saved. Nothing that was saved before was lost.Ward 3',
  '“Ward 3” Ward 3',
  '“x.txt” Ward 3, which no real document does, so it was not opened.',
])

const files = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, folder, name))

/** Literal words of an expression, with something in each of its holes; null for what is not written out. */
function wordsOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => `Ward 3${span.literal.text}`).join('')
  }
  return null
}

/** Messages of every `new Problem(…)` and `refusal(…)` in a file that are written out there, with their lines. */
function messagesIn(file: string): readonly { readonly at: string; readonly words: string }[] {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: { at: string; words: string }[] = []
  const note = (argument: ts.Expression | undefined, lead: string): void => {
    if (!argument) return
    const line = tree.getLineAndCharacterOfPosition(argument.getStart()).line + 1
    const choices = ts.isConditionalExpression(argument)
      ? [argument.whenTrue, argument.whenFalse]
      : [argument]
    for (const choice of choices) {
      const words = wordsOf(choice)
      if (words !== null) found.push({ at: `${relative(root, file)}:${line}`, words: lead + words })
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Problem') note(node.arguments?.[1], '')
    if (ts.isCallExpression(node) && node.expression.getText() === 'refusal')
      note(node.arguments[2], '“x.txt” ')
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

describe('sentences of the host', () => {
  const messages = speaking.flatMap(files).flatMap(messagesIn)

  it('are found in the sources', () => {
    expect(messages.length).toBeGreaterThan(90)
  })

  it('are all known to the window, so that they can be said in the user’s language', () => {
    const strange = messages
      .filter(({ words }) => sentenceOf(words) === null && !composed.has(words))
      .map(({ at, words }) => `${at}: ${words}`)
    expect(strange).toEqual([])
  })

  it.each(Object.entries({ zh, es, de, fr }))('keep what differs in %s', (_, words) => {
    const holes = (words: string): readonly string[] =>
      [...words.matchAll(/\{\{\w+\}\}/gu)].map(([h]) => h).sort()
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect(holes(words[key]), key).toEqual(holes(en[key]))
    }
  })

  it('say each sentence again as it was in English, whatever stands in its holes', async () => {
    await startStrings('en')
    const wrong = Object.entries(en)
      .map(([, sentence]) => sentence.replace(/\{\{count\}\}/gu, '7').replace(/\{\{\w+\}\}/gu, 'Ward (3).*'))
      .filter((sentence) => said(i18next.t, sentence) !== sentence)
    expect(wrong).toEqual([])
  })

  it.each([
    ['The code “Hope” has been removed. Restore it first.', '编码“Hope”已移除。请先恢复。'],
    [
      'The disk is full, so the step could not be saved. Nothing that was saved before was lost. Free some space and try again.',
      '磁盘已满，此步骤未能保存。此前保存的内容没有丢失。请腾出空间后重试。',
    ],
    [
      '“name” is not right: must be one line that is not blank.',
      '“name”不正确：must be one line that is not blank。',
    ],
    ['The request is not right: unknown.', '请求不正确：unknown。'],
    ['There is nothing to redo.', '没有可重做的步骤。'],
    [
      'The code "Hope" has been changed since, so this step was not made. Nothing was changed.',
      '编码“Hope”已在此期间更改，因此此步骤未执行。未作任何更改。',
    ],
    [
      '“a.docx” holds a link to another file, which no real document does, so it was not opened.',
      '“a.docx”含有指向其他文件的链接，真正的文档不会如此，因此未打开。',
    ],
    ['3 pictures were left out.', '未导入：3 处图片。'],
    ['This memo is no longer in the project.', '该备忘录已不在项目中。'],
    [
      'There is already a code “a “b” c” under “Hope”. Choose another name or use that one.',
      '“Hope”下已有编码“a “b” c”。请换一个名称，或使用已有的编码。',
    ],
    ['getaddrinfo ENOTFOUND', 'getaddrinfo ENOTFOUND'],
  ])('say “%s” in Chinese', async (english, chinese) => {
    await startStrings('zh')
    expect(said(i18next.t, english)).toBe(chinese)
  })
})
