/** Words of the settings. */
export const en = {
  title: 'Settings',
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  language: 'Language',
  languages: { en: 'English', zh: '中文', es: 'Español', de: 'Deutsch', fr: 'Français', qps: 'Pseudo' },
  reading: 'Texts',
  size: 'Text size',
  lineHeight: 'Line height',
  width: 'Width of the column',
  widthValue_one: '{{count}} character',
  widthValue_other: '{{count}} characters',
  smaller: 'Less',
  larger: 'More',
  reset: 'As at the beginning',
  sample:
    'The nurse paused. Two registers lay on the desk, one for the ministry and one for the families, and both were true.',
  about: 'Emic {{version}}. Everything stays on this computer.',
}

export const zh: typeof en = {
  title: '设置',
  theme: '外观',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  language: '语言',
  languages: { en: 'English', zh: '中文', es: 'Español', de: 'Deutsch', fr: 'Français', qps: 'Pseudo' },
  reading: '文本',
  size: '字号',
  lineHeight: '行高',
  width: '栏宽',
  widthValue_one: '{{count}} 个字符',
  widthValue_other: '{{count}} 个字符',
  smaller: '减小',
  larger: '增大',
  reset: '恢复默认',
  sample: '护士停了一下。桌上放着两本登记册，一本给主管部门，一本给家属，两本都是真的。',
  about: 'Emic {{version}}。一切都保存在这台电脑上。',
}
