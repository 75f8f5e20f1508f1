import type { en } from '../host-refi'

/** Sentences of the host about projects of other programs, in Spanish. */
export const refi: Readonly<Record<keyof typeof en, string>> = {
  refiNone: '«{{name}}» no es un proyecto REFI-QDA: no contiene ningún archivo .qde.',
  refiSeveral: '«{{name}}» contiene varios proyectos. Sepárelos e impórtelos uno tras otro.',
  refiRoot: '«{{name}}» no es un proyecto REFI-QDA: su elemento raíz no es Project ni CodeBook.',
  refiEnding:
    '«{{name}}» no es un proyecto de otro programa: esos archivos terminan en .qdpx, .qde, .sqlite3, .qda o .rqda.',
  refiProject: '«{{name}}» es el proyecto de otro programa. Impórtelo como proyecto.',
  nativeDamaged:
    '«{{name}}» no se importó: la base de datos que contiene está dañada. Ábrala en el programa que la creó o importe una copia anterior.',
  nativeTooMuch: '«{{name}}» dice contener más de lo que cabe en el archivo, por lo que no se leyó.',
  nativeUnknown:
    '«{{name}}» es una base de datos, pero no de Taguette, QualCoder ni RQDA, o es más antigua que las que Emic conoce.',
  nativeSeveral:
    '«{{name}}» contiene {{count}} proyectos de Taguette. Abra el que desee en Taguette, expórtelo como proyecto e importe ese archivo.',
  nativeNone: '«{{name}}» no es una base de datos, aunque su nombre lo diga, o está dañado.',
  nativeFolder: '«{{name}}» es una carpeta, pero no un proyecto de QualCoder: no contiene data.qda.',
  nativeOpen:
    '«{{name}}» no se importó: está abierto en otro programa o no se cerró bien. «{{file}}», que está al lado, contiene cambios que aún no están en él. Abra el proyecto en ese programa, ciérrelo allí e inténtelo de nuevo.',
}
