import type { en } from '../host-archive'

/** Sentences of the host about projects packed into one zip, in Spanish. */
export const archive: Readonly<Record<keyof typeof en, string>> = {
  archiveNone: '«{{name}}» no contiene ningún proyecto de Emic.',
  archiveSeveral: '«{{name}}» contiene varios proyectos de Emic. Descomprímalo y ábralos uno por uno.',
  archiveDamaged: '«{{name}}» contiene un proyecto que no se puede abrir, así que no se descomprimió.',
  archiveMissing: 'Falta en el proyecto y, por tanto, en el zip: {{files}}.',
  archiveFileDamaged: 'El archivo «{{file}}» está dañado en el proyecto y va en el zip tal como está.',
  archiveSnapshotDamaged: 'La instantánea «{{snapshot}}» está dañada y no va en el zip.',
  archiveCopiedDamage: 'Archivos dañados que se empaquetaron tal como estaban: {{number}}.',
  archiveOthers: 'Archivos que no son parte de un proyecto y se omitieron: {{number}}.',
  archiveOutside: 'Grabaciones que están en otro lugar y no van en el zip: {{names}}.',
  archiveInside: '«{{name}}» es un proyecto de Emic entero. Cierre este y ábralo en la primera pantalla.',
}
