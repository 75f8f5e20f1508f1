/** A page layout as it is printed, and the order in which it must be read. */
export interface PageOrder {
  readonly name: string
  readonly html: string
  /** All its words in reading order. */
  readonly words: readonly string[]
}

const english =
  'the clinic keeps a register of every transfusion and families ask what it costs before they ask whether it helps a nurse told us that nobody reads the second page of the consent form while the director spoke of trust between hospital and town'.split(
    ' ',
  )
const chinese =
  '诊所登记每一次输注家属先问价钱再问疗效护士说没有人读同意书的第二页主任谈到医院与城市之间的信任'

/** Running text of so many words (or Chinese characters) that begins with its own number, so that no two are alike. */
function prose(number: number, length: number, isChinese = false): string {
  if (isChinese) {
    const at = (i: number): string => chinese.charAt((i * 7 + number * 11) % chinese.length)
    const body = Array.from({ length }, (_, i) => at(i) + (i % 17 === 16 ? '，' : '')).join('')
    return `第${number}段${body}。`
  }
  const at = (i: number): string => english[(i * 5 + number * 3 + (i % 7)) % english.length] ?? ''
  return `Paragraph ${number}: ${Array.from({ length }, (_, i) => at(i)).join(' ')}.`
}

const p = (text: string): string => `<p>${text}</p>`
const page = (css: string, body: string): string =>
  `<!doctype html><meta charset="utf-8"><style>@page{size:A4;margin:18mm 17mm}body{margin:0;font:10pt/1.35 serif}p{margin:0 0 6pt;text-align:justify}h1{font-size:17pt;margin:0 0 6pt}h2{font-size:12pt;margin:6pt 0 3pt}${css}</style><body>${body}`

const two = (from: number, count: number, length = 70, isChinese = false) =>
  Array.from({ length: count }, (_, i) => prose(from + i, length, isChinese))

const cells = (row: readonly string[]): string => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

const article = (isChinese: boolean): PageOrder => {
  const title = isChinese ? '干细胞诊所的登记与信任研究' : 'Registers and trust in two stem-cell clinics'
  const abstract = prose(1, isChinese ? 130 : 75, isChinese)
  const first = two(2, 6, isChinese ? 150 : 70, isChinese)
  const caption = isChinese
    ? '图1 两家诊所在一年之内登记的输注次数，按月份分列，并与所在城市的平均数相比较，资料来自诊所自己的登记册。'
    : 'Figure 1. Transfusions in both clinics, by month, as the registers of the two clinics tell of them in one year.'
  const second = two(20, 6, isChinese ? 130 : 60, isChinese)
  const heading = isChinese ? '一、方法' : 'Methods'
  return {
    name: `an article in two columns with a title, an abstract and a caption across${isChinese ? ', in Chinese' : ''}`,
    html: page(
      '.c{columns:2;column-gap:7mm}.f{height:40mm;border:1px solid}',
      `<h1>${title}</h1>${p(abstract)}<div class="c"><h2>${heading}</h2>${first.map(p).join('')}</div><div class="f"></div>${p(caption)}<div class="c">${second.map(p).join('')}</div>`,
    ),
    words: [title, abstract, heading, ...first, caption, ...second],
  }
}

const threeColumns = (): PageOrder => {
  const body = two(1, 12, 45)
  return {
    name: 'three columns below a headline',
    html: page(
      '.c{columns:3;column-gap:6mm}p{text-align:left}',
      `<h1>What the town asked its hospital</h1><div class="c">${body.map(p).join('')}</div>`,
    ),
    words: ['What the town asked its hospital', ...body],
  }
}

const furniture = (): PageOrder => {
  const body = two(1, 10, 60)
  const foot = 'Received in March, accepted in June.'
  return {
    name: 'head and foot of the page at its left and right',
    html: page(
      '@page{margin:0}body{height:297mm;position:relative}.h,.b{position:absolute;left:17mm;right:17mm;display:flex;justify-content:space-between}.h{top:9mm}.b{bottom:9mm}.c{position:absolute;top:24mm;left:17mm;right:17mm;columns:2;column-gap:8mm}',
      `<div class="b"><span>${foot}</span><span>217</span></div><div class="c">${body.map(p).join('')}</div><div class="h"><span>Journal of Clinic Studies</span><span>Vol. 12</span></div>`,
    ),
    words: ['Journal of Clinic Studies', 'Vol. 12', ...body, foot, '217'],
  }
}

const rows = [
  ['Clinic', 'Beds', 'Year', 'Licence'],
  ['Harbour', '12', '2011', 'yes'],
  ['Old town', '8', '2014', 'no'],
  ['North gate', '30', '2009', 'yes'],
  ['Riverside', '4', '2016', 'asked for'],
]

const tableAcross = (): PageOrder => {
  const first = two(1, 6, 60)
  const second = two(10, 6, 60)
  const caption =
    'Table 1. The four clinics, with what the registers of the town say of each of them in that year.'
  return {
    name: 'a table across two columns',
    html: page(
      '.c{columns:2;column-gap:7mm}table{width:100%;border-collapse:collapse;margin:2mm 0}td{border-top:1px solid;padding:3px 0}',
      `<div class="c">${first.map(p).join('')}</div>${p(caption)}<table>${rows.map(cells).join('')}</table><div class="c">${second.map(p).join('')}</div>`,
    ),
    words: [...first, caption, ...rows.flat(), ...second],
  }
}

const tableInColumn = (): PageOrder => {
  const first = two(1, 3, 60)
  const second = two(10, 7, 60)
  const some = rows.map((row) => row.slice(0, 3))
  return {
    name: 'a table inside of a column',
    html: page(
      '.c{columns:2;column-gap:7mm}table{width:100%;border-collapse:collapse;margin:2mm 0;break-inside:avoid}td{border-top:1px solid;padding:2px 0}',
      `<div class="c">${first.map(p).join('')}<table>${some.map(cells).join('')}</table>${second.map(p).join('')}</div>`,
    ),
    words: [...first, ...some.flat(), ...second],
  }
}

const wrappedCells = (): PageOrder => {
  const long = [1, 2, 3, 4].map((n) => [prose(n, 22), prose(n + 30, 30), prose(n + 60, 15)])
  return {
    name: 'a table whose cells are wrapped',
    html: page(
      'table{width:100%;border-collapse:collapse}td{border:1px solid;padding:6px;vertical-align:top;width:33%}',
      `${p(prose(90, 60))}<table>${long.map(cells).join('')}</table>${p(prose(91, 60))}`,
    ),
    words: [prose(90, 60), ...long.flat(), prose(91, 60)],
  }
}

const notes = (isLeft: boolean): PageOrder => {
  const body = two(1, 8, 70)
  const aside = [prose(50, 14), prose(51, 12), prose(52, 16)]
  return {
    name: `notes beside the text, on the ${isLeft ? 'left' : 'right'}`,
    html: page(
      `.t{margin-${isLeft ? 'left' : 'right'}:52mm}.n{position:absolute;width:44mm;font-size:7.5pt;${isLeft ? 'left:0' : 'right:0'}}.n p{text-align:left}body{position:relative}`,
      `${aside.map((text, i) => `<div class="n" style="top:${15 + i * 45}mm">${p(text)}</div>`).join('')}<div class="t">${body.map(p).join('')}</div>`,
    ),
    words: [...body, ...aside],
  }
}

const ragged = (): PageOrder => {
  const body = two(1, 9, 55)
  const heads = ['Who came', 'Who paid', 'Who was told']
  const parts = heads.flatMap((head, i) => [`<h2>${head}</h2>`, ...body.slice(i * 3, i * 3 + 3).map(p)])
  return {
    name: 'ragged columns with headings and a narrow gutter',
    html: page('.c{columns:2;column-gap:4.5mm}p{text-align:left}', `<div class="c">${parts.join('')}</div>`),
    words: heads.flatMap((head, i) => [head, ...body.slice(i * 3, i * 3 + 3)]),
  }
}

const twoPages = (): PageOrder => {
  const body = two(1, 30, 80)
  return {
    name: 'columns over several pages',
    html: page('.c{columns:2;column-gap:7mm}', `<div class="c">${body.map(p).join('')}</div>`),
    words: body,
  }
}

const chineseThree = (): PageOrder => {
  const body = two(1, 9, 120, true)
  return {
    name: 'three Chinese columns',
    html: page(
      '.c{columns:3;column-gap:8mm}',
      `<h1>医院与城市</h1><div class="c">${body.map(p).join('')}</div>`,
    ),
    words: ['医院与城市', ...body],
  }
}

const single = (): PageOrder => {
  const body = two(1, 5, 90)
  const list = ['that prices are told first', 'that the form is read aloud', 'that a second doctor is asked']
  return {
    name: 'one column with a list and a quotation set in',
    html: page(
      'blockquote{margin:2mm 15mm}',
      `<h1>What families asked for</h1>${p(body[0] ?? '')}<ol>${list.map((item) => `<li>${item}</li>`).join('')}</ol>${p(body[1] ?? '')}<blockquote>${body[2] ?? ''}</blockquote>${p(body[3] ?? '')}${p(body[4] ?? '')}`,
    ),
    words: [
      'What families asked for',
      body[0] ?? '',
      ...list.map((item, i) => `${i + 1}. ${item}`),
      ...body.slice(1),
    ],
  }
}

const transcript = (): PageOrder => {
  const turns = Array.from({ length: 8 }, (_, i) => [i % 2 ? 'Ana:' : 'Doctor Wu:', prose(i + 1, 35)])
  return {
    name: 'a transcript with speakers set out at the left',
    html: page(
      '.r{display:flex;margin-bottom:6pt}.r b{flex:0 0 30mm;font-weight:normal}',
      turns.map(([who, text]) => `<div class="r"><b>${who}</b><span>${text}</span></div>`).join(''),
    ),
    words: turns.flat(),
  }
}

/** Layouts made for the purpose, one page or more each. */
export const pageOrders: readonly PageOrder[] = [
  article(false),
  article(true),
  threeColumns(),
  chineseThree(),
  furniture(),
  tableAcross(),
  tableInColumn(),
  wrappedCells(),
  notes(true),
  notes(false),
  ragged(),
  twoPages(),
  single(),
  transcript(),
]
