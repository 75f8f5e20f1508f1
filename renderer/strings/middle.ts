/** Words of the middle of the window: tabs of open texts, and what stands beside the text. */
export const en = {
  tabs: 'Open texts',
  close: 'Close {{name}}',
  tabHint: '{{name}} (middle click or {{keys}} closes)',
  isBeside: 'beside',
  closeBeside: 'Close what stands beside the text',
  swap: 'Change sides',
  secondText: 'Second text',
  kinds: {
    source: 'Text',
    quotations: 'Quotations',
    search: 'Search',
    recheck: 'Re-check',
  },
  openedBeside: '{{name}} stands beside the text now',
  do: {
    split: 'Open beside: another open text, or this one again',
    closeBeside: 'Close what stands beside the text',
    swap: 'Swap the two texts',
    quotations: 'Quotations beside the text',
    closeTab: 'Close the text',
    nextTab: 'Next open text',
    previousTab: 'Previous open text',
    back: 'Back to where you were',
    forward: 'Forward again',
  },
  needs: {
    two: 'Only one text is open. Open another one first.',
    trail: 'There is no such place to go to.',
  },
}

export const zh: typeof en = {
  tabs: '打开的文本',
  close: '关闭 {{name}}',
  tabHint: '{{name}}（按鼠标中键或 {{keys}} 关闭）',
  isBeside: '并排',
  closeBeside: '关闭并排窗格',
  swap: '左右互换',
  secondText: '第二个文本',
  kinds: {
    source: '文本',
    quotations: '引文',
    search: '搜索',
    recheck: '复核',
  },
  openedBeside: '{{name}} 已并排打开',
  do: {
    split: '并排打开：另一个已打开的文本，或再次打开本文本',
    closeBeside: '关闭并排窗格',
    swap: '两个文本互换位置',
    quotations: '在正文旁显示引文',
    closeTab: '关闭文本',
    nextTab: '下一个打开的文本',
    previousTab: '上一个打开的文本',
    back: '返回刚才的位置',
    forward: '再次前进',
  },
  needs: {
    two: '只打开了一个文本，请先打开另一个。',
    trail: '没有可去的位置。',
  },
}
