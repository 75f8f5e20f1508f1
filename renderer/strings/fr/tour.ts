import type { en } from '../tour'
import type { Words } from '../words'

/** Words of tour, in French. */
export const tour: Words<typeof en> = {
  title: 'Visite',
  action: 'Visite du projet d’exemple',
  needsSample: 'La visite se fait sur le projet d’exemple. Ouvrez-le depuis le premier écran.',
  offer:
    'Nouveau ici ? Six petites tâches sur cet exemple vous montrent tout le codage. Cela prend trois minutes.',
  start: 'Commencer la visite',
  notNow: 'Pas maintenant',
  leave: 'Quitter la visite',
  leftWords: 'La visite reste dans le menu d’aide et le champ de commande, quand vous voulez.',
  stepOf: 'Étape {{step}} sur {{count}}.',
  end: 'Voilà tout le codage : lire, sélectionner, coder, penser, regarder encore, et rien n’est jamais définitif. Continuez avec cet exemple, ou commencez un projet avec vos propres textes.',
  steps: {
    select: {
      what: 'Sélectionnez une phrase.',
      how: 'Glissez dessus dans le texte, ou placez-y le curseur et appuyez sur {{sentence}}.',
    },
    code: {
      what: 'Codez-la.',
      how: 'Appuyez sur {{code}} ou Entrée, tapez quelques lettres d’un code ou un nouveau nom, puis Entrée.',
    },
    second: {
      what: 'Ajoutez un second code aux mêmes mots.',
      how: 'Appuyez encore sur {{code}} et choisissez-en un autre. Les codes peuvent se chevaucher à volonté.',
    },
    memo: {
      what: 'Écrivez ce que vous pensez.',
      how: 'Appuyez sur {{memo}} dans le texte et écrivez une phrase. Un mémo est enregistré pendant la frappe.',
    },
    quotations: {
      what: 'Voyez tout ce qu’un code rassemble.',
      how: 'Choisissez le nombre à côté d’un code dans le livre de codes.',
    },
    undo: {
      what: 'Annulez votre dernière étape.',
      how: 'Appuyez sur {{undo}} dans le texte, ou sur Annuler en haut. Tout peut être annulé, demain aussi.',
    },
  },
}
