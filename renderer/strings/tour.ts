/** Words of the tour: six things to do on the sample project. */
export const en = {
  title: 'Tour',
  action: 'Tour of the sample project',
  needsSample: 'The tour works on the sample project. Open it from the first screen.',
  offer: 'New here? Six small things to do on this sample show you all of coding. It takes three minutes.',
  start: 'Start the tour',
  notNow: 'Not now',
  leave: 'Leave the tour',
  leftWords: 'The tour is in the help menu and the command field whenever you want it.',
  stepOf: 'Step {{step}} of {{count}}.',
  end: 'That is the whole of coding: read, select, code, think, look again, and nothing is ever final. Go on with this sample, or begin a project with your own texts.',
  steps: {
    select: {
      what: 'Select a sentence.',
      how: 'Drag over it in the text, or put the caret into it and press {{sentence}}.',
    },
    code: {
      what: 'Code it.',
      how: 'Press {{code}} or Enter, type a few letters of a code or a new name, and press Enter.',
    },
    second: {
      what: 'Add a second code to the same words.',
      how: 'Press {{code}} again and choose another one. Codes may overlap as they like.',
    },
    memo: {
      what: 'Write down what you think.',
      how: 'Press {{memo}} in the text and write a sentence. A memo is saved while you type.',
    },
    quotations: {
      what: 'See all that one code gathers.',
      how: 'Choose the number beside a code in the codebook.',
    },
    undo: {
      what: 'Take your last step back.',
      how: 'Press {{undo}} in the text, or Undo at the top. Everything can be undone, tomorrow too.',
    },
  },
}

export const zh: typeof en = {
  title: '导览',
  action: '示例项目导览',
  needsSample: '导览在示例项目中进行。请从首页打开示例项目。',
  offer: '第一次使用？在这个示例上做六件小事，就能了解编码的全过程，只需三分钟。',
  start: '开始导览',
  notNow: '以后再说',
  leave: '离开导览',
  leftWords: '随时可以从帮助菜单或命令栏再次打开导览。',
  stepOf: '第 {{step}} 步，共 {{count}} 步。',
  end: '编码就是这样：阅读、选择、编码、思考、再看，一切都可以更改。您可以继续使用示例，也可以用自己的文本新建项目。',
  steps: {
    select: { what: '选择一个句子。', how: '在正文中拖动鼠标选择，或将光标放在句中并按 {{sentence}}。' },
    code: { what: '为它编码。', how: '按 {{code}} 或回车键，输入编码的几个字或一个新名称，再按回车键。' },
    second: {
      what: '为同样的文字再加一个编码。',
      how: '再按一次 {{code}} 并选择另一个编码。编码可以任意重叠。',
    },
    memo: { what: '写下您的想法。', how: '在正文中按 {{memo}}，写一句话。备忘录会边写边保存。' },
    quotations: { what: '查看一个编码汇集的所有引文。', how: '在编码本中点按编码旁的数字。' },
    undo: {
      what: '撤销最后一步。',
      how: '在正文中按 {{undo}}，或点按顶部的“撤销”。一切都可以撤销，明天也可以。',
    },
  },
}
