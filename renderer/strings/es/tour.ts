import type { en } from '../tour'
import type { Words } from '../words'

/** Words of tour, in Spanish. */
export const tour: Words<typeof en> = {
  title: 'Recorrido',
  action: 'Recorrido por el proyecto de ejemplo',
  needsSample: 'El recorrido funciona en el proyecto de ejemplo. Ábralo desde la primera pantalla.',
  offer:
    '¿Es nuevo aquí? Seis pequeñas tareas en este ejemplo le muestran toda la codificación. Lleva tres minutos.',
  start: 'Empezar el recorrido',
  notNow: 'Ahora no',
  leave: 'Dejar el recorrido',
  leftWords: 'El recorrido está en el menú de ayuda y en el campo de órdenes cuando lo quiera.',
  stepOf: 'Paso {{step}} de {{count}}.',
  end: 'Esto es toda la codificación: leer, seleccionar, codificar, pensar, volver a mirar, y nada es nunca definitivo. Siga con este ejemplo o empiece un proyecto con sus propios textos.',
  steps: {
    select: {
      what: 'Seleccione una frase.',
      how: 'Arrastre sobre ella en el texto, o ponga el cursor en ella y pulse {{sentence}}.',
    },
    code: {
      what: 'Codifíquela.',
      how: 'Pulse {{code}} o Intro, escriba unas letras de un código o un nombre nuevo, y pulse Intro.',
    },
    second: {
      what: 'Añada un segundo código a las mismas palabras.',
      how: 'Pulse {{code}} otra vez y elija otro. Los códigos pueden solaparse como quieran.',
    },
    memo: {
      what: 'Escriba lo que piensa.',
      how: 'Pulse {{memo}} en el texto y escriba una frase. Un memo se guarda mientras escribe.',
    },
    quotations: {
      what: 'Vea todo lo que reúne un código.',
      how: 'Elija el número junto a un código en el libro de códigos.',
    },
    undo: {
      what: 'Deshaga su último paso.',
      how: 'Pulse {{undo}} en el texto, o Deshacer arriba. Todo se puede deshacer, también mañana.',
    },
  },
}
