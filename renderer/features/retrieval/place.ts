/** Where the quotations stand: in the inspector, or beside the text in the middle. */
export type Place = 'inspector' | 'beside'
