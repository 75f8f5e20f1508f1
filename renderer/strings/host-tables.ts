/** Sentences of the host about tables of answers (see `host`). */
export const en = {
  tableTooWide: '“{{name}}” has more than 2,000 columns, which is more than a table here can have. Split it.',
  tableTooTall:
    '“{{name}}” has more than 200,000 rows or 10 million cells, which is more than a table here can have. Split it.',
  noSheet: '“{{name}}” has no sheet that can be read.',
  openQuote:
    'A quotation mark near row {{count}} is not closed where it should be; look whether the rows after it are right.',
  formulaErrors: '{{count}} cells hold an error of a formula, such as #N/A, and were left empty.',
  oldExcel: '“{{name}}” is in the old Excel format (.xls). Save it as .xlsx and import that.',
  notTable:
    '“{{name}}” is no table that can be read, or it is damaged. Tables can be .csv, .tsv, .xlsx and .ods.',
  noRows: '“{{name}}” holds no words in its rows.',
  noColumns: 'No column of the table is an answer or an attribute. Nothing was brought in.',
  sameAttribute: 'Two columns would become the same attribute. Give one of them another name.',
  tooManyOwn:
    '“{{name}}” has {{count}} rows, and at most 5,000 respondents can have a source each. Choose a source for each question. Nothing was changed.',
  valuesLeftOut: '{{count}} values of “{{name}}” did not fit and were left out, such as “{{words}}”.',
  noRowNamed:
    'No row of “{{name}}” has the name of a source or case in the table. Its first column must hold the names. Nothing was changed.',
  manyCodes:
    'This file holds more than 20,000 codes, which is more than a codebook here can have. Nothing was changed.',
  codebookSince: 'The codebook has changed since this was looked at. Look at the file again.',
  noCodebook: '“{{name}}” holds no codebook that can be read.',
}

export const zh: Readonly<Record<keyof typeof en, string>> = {
  tableTooWide: '“{{name}}”超过 2,000 列，超出了此处表格的上限。请拆分。',
  tableTooTall: '“{{name}}”超过 200,000 行或 1000 万个单元格，超出了此处表格的上限。请拆分。',
  noSheet: '“{{name}}”没有可读取的工作表。',
  openQuote: '第 {{count}} 行附近有引号未正确闭合；请检查其后的行是否正确。',
  formulaErrors: '{{count}} 个单元格含有公式错误（如 #N/A），已留空。',
  oldExcel: '“{{name}}”是旧版 Excel 格式（.xls）。请另存为 .xlsx 后导入。',
  notTable: '“{{name}}”不是可读取的表格，或已损坏。表格可以是 .csv、.tsv、.xlsx 和 .ods。',
  noRows: '“{{name}}”的各行中没有文字。',
  noColumns: '表格中没有设为回答或属性的列。未导入任何内容。',
  sameAttribute: '两列会成为同一个属性。请给其中一列换个名称。',
  tooManyOwn:
    '“{{name}}”有 {{count}} 行，而最多只能为 5,000 位受访者各建一个文本。请选择每个问题一个文本。未作任何更改。',
  valuesLeftOut: '“{{name}}”的 {{count}} 个值不符合类型，未导入，例如“{{words}}”。',
  noRowNamed: '“{{name}}”中没有一行的名称与表中的文本或个案相符。第一列必须是名称。未作任何更改。',
  manyCodes: '此文件的编码超过 20,000 个，超出了此处编码本的上限。未作任何更改。',
  codebookSince: '自查看以来编码本已有变化。请重新查看该文件。',
  noCodebook: '“{{name}}”中没有可读取的编码本。',
}
