import { Document, Packer, Paragraph, TextRun } from 'docx'
import { cleanText } from '../../../shared/exchange/characters'

/** A text as a Word document: a paragraph for each line. Names nobody in its properties. */
export async function plainDocx(text: string): Promise<Uint8Array> {
  const children = cleanText(text)
    .split('\n')
    .map((line) => new Paragraph({ children: line === '' ? [] : [new TextRun(line)] }))
  const document = new Document({ creator: 'Emic', lastModifiedBy: 'Emic', sections: [{ children }] })
  return new Uint8Array(await Packer.toBuffer(document))
}
