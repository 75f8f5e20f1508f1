import type { en } from '../tour'
import type { Words } from '../words'

/** Words of tour, in German. */
export const tour: Words<typeof en> = {
  title: 'Rundgang',
  action: 'Rundgang durch das Beispielprojekt',
  needsSample: 'Der Rundgang geht durch das Beispielprojekt. Öffnen Sie es vom ersten Bildschirm aus.',
  offer:
    'Neu hier? Sechs kleine Aufgaben an diesem Beispiel zeigen Ihnen das ganze Codieren. Es dauert drei Minuten.',
  start: 'Rundgang beginnen',
  notNow: 'Jetzt nicht',
  leave: 'Rundgang verlassen',
  leftWords: 'Der Rundgang steht jederzeit im Hilfemenü und im Befehlsfeld.',
  stepOf: 'Schritt {{step}} von {{count}}.',
  end: 'Das ist das ganze Codieren: lesen, wählen, codieren, denken, noch einmal hinsehen, und nichts ist je endgültig. Machen Sie mit diesem Beispiel weiter, oder beginnen Sie ein Projekt mit eigenen Texten.',
  steps: {
    select: {
      what: 'Wählen Sie einen Satz.',
      how: 'Ziehen Sie im Text darüber, oder setzen Sie die Schreibmarke hinein und drücken Sie {{sentence}}.',
    },
    code: {
      what: 'Codieren Sie ihn.',
      how: 'Drücken Sie {{code}} oder die Eingabetaste, tippen Sie ein paar Buchstaben eines Codes oder einen neuen Namen, und drücken Sie die Eingabetaste.',
    },
    second: {
      what: 'Geben Sie denselben Wörtern einen zweiten Code.',
      how: 'Drücken Sie noch einmal {{code}} und wählen Sie einen anderen. Codes dürfen sich beliebig überlappen.',
    },
    memo: {
      what: 'Schreiben Sie auf, was Sie denken.',
      how: 'Drücken Sie im Text {{memo}} und schreiben Sie einen Satz. Ein Memo wird beim Tippen gespeichert.',
    },
    quotations: {
      what: 'Sehen Sie alles, was ein Code sammelt.',
      how: 'Wählen Sie die Zahl neben einem Code im Codebuch.',
    },
    undo: {
      what: 'Nehmen Sie den letzten Schritt zurück.',
      how: 'Drücken Sie im Text {{undo}}, oder oben „Rückgängig“. Alles lässt sich zurücknehmen, auch morgen.',
    },
  },
}
