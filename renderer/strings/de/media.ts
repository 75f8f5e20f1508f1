import type { en } from '../media'
import type { Words } from '../words'

/** Words of recordings, in German. */
export const media: Words<typeof en> = {
  attach: 'Aufnahme beilegen…',
  attachTo: 'Eine Aufnahme zu „{{name}}“',
  attachOther: 'Andere Aufnahme beilegen…',
  attachDo: 'Beilegen',
  lead: 'Sie wird neben dem Text abgespielt; codiert wird weiter der Text.',
  leadCopied: 'Sie wird in das Projekt kopiert und neben dem Text abgespielt; codiert wird weiter der Text.',
  choose: 'Aufnahme wählen…',
  how: { copy: 'In das Projekt kopieren', link: 'Dort lassen, wo sie ist' },
  why: {
    copy: 'Die Aufnahme wird mit dem Projekt aufbewahrt, verschoben und gesichert.',
    link: 'Das Projekt bleibt klein. Die Aufnahme darf nicht verschoben oder umbenannt werden, und andere haben sie nicht.',
  },
  copying: '{{file}} wird kopiert',
  copied: '{{done}} von {{total}}',
  attached: '{{file}} beigelegt',
  removed: '{{file}} weggenommen',
  remove: 'Aufnahme wegnehmen',
  unread:
    '„{{file}}“ konnte nicht gelesen werden. Vielleicht wurde die Datei verschoben oder ist in Gebrauch. Nichts wurde geändert.',
  hasOne:
    'Zu „{{name}}“ gibt es schon eine Aufnahme, deshalb blieb {{file}} unberührt. Um sie zu ersetzen, legen Sie die Datei dort bei.',
  beside: '„{{name}}“ beigelegt',
  of: 'Aufnahme {{file}}',
  more: 'Mehr zu {{file}}',
  toggle: 'Aufnahme abspielen oder anhalten',
  play: 'Abspielen',
  pause: 'Anhalten',
  back: '3 Sekunden zurück',
  forward: '3 Sekunden vor',
  slower: 'Langsamer abspielen',
  faster: 'Schneller abspielen',
  fromHere: 'Von hier an abspielen',
  fromTime: 'Ab {{at}} abspielen',
  follow: 'Der Text folgt dem Gesagten',
  speed: 'Geschwindigkeit',
  speedNow: 'Geschwindigkeit {{rate}}',
  volume: 'Lautstärke',
  position: 'Stelle in der Aufnahme',
  at: '{{at}} von {{of}}',
  resize: 'Höhe des Bildes',
  noWave: 'Der Ton dieser Aufnahme ist zu lang, oder in einem Format, um hier gezeichnet zu werden.',
  needs: 'Zu diesem Text gibt es keine Aufnahme. Legen Sie zuerst eine bei.',
  noTime: 'Das Transkript nennt für diese Stelle keine Zeit.',
  gone: 'Die Aufnahme ist nicht mehr unter {{place}}. Schließen Sie den Datenträger an, auf dem sie liegt, oder suchen Sie sie dort, wo sie jetzt ist.',
  missing:
    'Die Kopie von {{place}} fehlt im Ordner „sources“. Legen Sie sie aus einer Sicherung zurück, oder legen Sie die Aufnahme neu bei.',
  foreign:
    'Die Aufnahme ist mit {{place}} verknüpft, aber nicht von Ihnen auf diesem Computer. Sie wird nur geöffnet, wenn Sie es sagen.',
  trust: 'Von dort abspielen',
  retry: 'Erneut versuchen',
  find: 'Suchen…',
  broken:
    '{{file}} kann hier nicht abgespielt werden: Der Inhalt ist so codiert, dass er nicht decodiert werden kann. Wandeln Sie die Datei in MP3, M4A, WAV oder MP4 (H.264) um und legen Sie diese bei.',
}
