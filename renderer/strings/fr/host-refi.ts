import type { en } from '../host-refi'

/** Sentences of the host about projects of other programs, in French. */
export const refi: Readonly<Record<keyof typeof en, string>> = {
  refiNone: '« {{name}} » n’est pas un projet REFI-QDA : il ne contient aucun fichier .qde.',
  refiSeveral: '« {{name}} » contient plusieurs projets. Séparez-les et importez-les l’un après l’autre.',
  refiRoot: '« {{name}} » n’est pas un projet REFI-QDA : son élément racine n’est ni Project ni CodeBook.',
  refiEnding:
    '« {{name}} » n’est pas le projet d’un autre logiciel : ces fichiers se terminent par .qdpx, .qde, .sqlite3, .qda ou .rqda.',
  refiProject: '« {{name}} » est le projet d’un autre programme. Importez-le comme projet.',
  nativeDamaged:
    '« {{name}} » n’a pas été importé : la base de données qu’il contient est endommagée. Ouvrez-la dans le logiciel qui l’a créée, ou importez une copie plus ancienne.',
  nativeTooMuch: '« {{name}} » annonce plus de contenu qu’il ne peut en tenir ; il n’a donc pas été lu.',
  nativeUnknown:
    '« {{name}} » est une base de données, mais pas de Taguette, QualCoder ou RQDA, ou bien elle est plus ancienne que celles qu’Emic connaît.',
  nativeSeveral:
    '« {{name}} » contient {{count}} projets Taguette. Ouvrez celui que vous voulez dans Taguette, exportez-le comme projet et importez ce fichier.',
  nativeNone: '« {{name}} » n’est pas une base de données, malgré son nom, ou il est endommagé.',
  nativeFolder: '« {{name}} » est un dossier, mais pas un projet QualCoder : il ne contient pas de data.qda.',
  nativeOpen:
    '« {{name}} » n’a pas été importé : il est ouvert dans un autre logiciel ou n’a pas été fermé correctement. « {{file}} », à côté, contient des modifications qui n’y sont pas encore. Ouvrez le projet dans ce logiciel, fermez-le là-bas, puis réessayez.',
}
