/** The packed project that is unpacked by the program that is killed; it lies beside what it unpacks. */
export const packedName = 'Template.emic.zip'
